"""The tabs of a minor's file."""
