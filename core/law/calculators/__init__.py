"""What each rule answers when it is asked with facts: worked examples, the law desk, documents."""
