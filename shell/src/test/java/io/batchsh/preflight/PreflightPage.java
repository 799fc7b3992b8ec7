package io.batchsh.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page {@code docs/preflight.md}, made from the rules. Run it in {@code shell} to write the page anew. */
public final class PreflightPage {

    static final Path FILE = Path.of("..", "docs", "preflight.md");

    private static final Map<Character, String> SECTIONS =
            Map.of('A', "Access", 'I', "Image", 'Q', "Size, quota, scale", 'N', "Network");

    private static final String HEAD = """
            # Preflight

            `pool create` and `pool check` apply these rules to a pool before Azure is asked to make it; `pool check POOL` applies
            them to one that is there. They only read. A blocker stops the creation (exit code 4) unless `--skip-preflight` is
            given. `preflight list` and `preflight explain ID` say the same as this page, which is made from the rules; a test
            fails when the two differ. To write it anew, run the class `io.batchsh.preflight.PreflightPage` of the test sources in
            the folder `shell`.

            Severity is the worst that a rule reports: **blocker**, the pool cannot be created or none of its nodes would work;
            **warning**, it may fail or cost time; **info**, worth knowing. What could not be read leaves its rules *unknown*, which
            stops nothing. An **advisory** is a rule that no client can check: it is told here and never found.

            A rule fails **at create** when the call is refused, **at resize** when the pool is made and stays without nodes, **on
            the node** when nodes come up (and are billed) and never work, **slow** when it only takes long. Only the first is told
            by Azure at once.

            Against a distant Azure a few rules run at a time; rules that need the same answer share the call. In the simulated
            Azure and in a recording they run in order, so that equal runs are equal.
            """;

    private PreflightPage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text(RuleCatalogue.descriptions()));
    }

    static String text(List<RuleDescription> rules) {
        StringBuilder text = new StringBuilder(HEAD);
        char section = ' ';
        for (RuleDescription rule : rules) {
            if (rule.id().charAt(0) != section) {
                section = rule.id().charAt(0);
                text.append("\n## ").append(SECTIONS.get(section)).append('\n');
            }
            text.append("\n### ")
                    .append(rule.id())
                    .append(": ")
                    .append(rule.title())
                    .append("\n\n");
            text.append("**").append(severity(rule)).append("**, fails ").append(where(rule.failsAt()));
            text.append(". ").append(rule.otherwise()).append('\n');
            if (rule.checked()) {
                text.append("Looks at ").append(rule.evidence()).append(".\n");
            }
            text.append("Try `")
                    .append(rule.remedy())
                    .append("`. [Source](")
                    .append(rule.source())
                    .append(")\n");
        }
        return text.toString();
    }

    private static String severity(RuleDescription rule) {
        return rule.checked() ? rule.severity().name().toLowerCase(Locale.ROOT) : "advisory";
    }

    private static String where(FailsAt failsAt) {
        return switch (failsAt) {
            case CREATE -> "at create";
            case RESIZE -> "at resize";
            case NODE -> "on the node";
            case SLOW -> "slow";
        };
    }
}
