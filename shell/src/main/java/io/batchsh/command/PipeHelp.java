package io.batchsh.command;

import io.batchsh.command.pipe.PipeVerb;
import java.util.Arrays;

/** The text of {@code help pipes}. */
record PipeHelp() {

    String text() {
        int width = Arrays.stream(PipeVerb.values())
                .mapToInt(verb -> verb.synopsis().length())
                .filter(length -> length < 40)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("""
                The rows of a result go on behind a |, step by step:

                """);
        for (PipeVerb verb : PipeVerb.values()) {
            String synopsis = verb.synopsis();
            String gap = synopsis.length() > width
                    ? "\n" + " ".repeat(width + 4)
                    : " ".repeat(width - synopsis.length() + 2);
            text.append("  ")
                    .append(synopsis)
                    .append(gap)
                    .append(verb.description())
                    .append('\n');
        }
        return text.append("""

                A field is a property as -o json shows it, with dots before nested ones, or a column of the table, in any case.
                The operators of where are == != > >= < <= and =~ !~ for regular expressions; "and" and "or" join comparisons;
                text is compared without regard to case, and null stands for what is absent. In a closure "it" is what scripts see.

                At the end of a line:
                  > <file>, >> <file>    Write the text to a file, or add it there.
                  | !<program>           Let a program of the outer shell read it; all the rest of the line is the outer shell's.
                -o and --query, wherever they stand in the line, say how the end of the pipe is printed; jq gets JSON by itself.

                <name> = <command> keeps a result in a Groovy variable; _ is the last result. Groovy is piped on likewise where one
                of these verbs follows the |, as in pools.list() | count.

                Examples:
                  pool list | where currentDedicatedNodes > 0 | select id vmSize | sort -id | head 5
                  pool list | where { it.steady() } | count
                  vm-size list | where vCpus >= 8 and family =~ dsv3 | sort -vCpus | select name cores=vCpus -o csv
                  pool list | unique vmSize | select vmSize
                  nightly = pool show nightly
                  pool list -o json | grep -i vmsize
                """).toString();
    }
}
