import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** Runs veraPDF on files: arguments are pairs of a profile's name and a file. */
public class CheckPdf {
    private static final String PROFILES = "/org/verapdf/pdfa/validation/";

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        boolean passed = true;
        for (int place = 0; place + 1 < arguments.length; place += 2) {
            passed &= check(arguments[place], arguments[place + 1]);
        }
        System.exit(passed ? 0 : 1);
    }

    private static boolean check(String name, String file) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        String profile = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase();
        try (FileInputStream source = new FileInputStream(file);
                InputStream rules = CheckPdf.class.getResourceAsStream(PROFILES + profile + ".xml");
                PDFAParser parser = Foundries.defaultInstance().createParser(source, flavour)) {
            PDFAValidator validator =
                    Foundries.defaultInstance().createValidator(Profiles.profileFromXml(rules), false);
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "pass " : "FAIL ") + profile + " " + file);
            Map<String, Integer> counts = new TreeMap<>();
            Map<String, String> examples = new TreeMap<>();
            for (TestAssertion found : result.getTestAssertions()) {
                if (found.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber();
                    counts.merge(rule, 1, Integer::sum);
                    examples.putIfAbsent(rule, found.getMessage() + " @ " + found.getLocation().getContext());
                }
            }
            for (Map.Entry<String, Integer> rule : counts.entrySet()) {
                System.out.println("     " + rule.getKey() + ", " + rule.getValue() + " times, first: "
                        + examples.get(rule.getKey()));
            }
            return result.isCompliant();
        }
    }
}
