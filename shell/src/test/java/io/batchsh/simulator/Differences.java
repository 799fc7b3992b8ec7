package io.batchsh.simulator;

import java.util.List;
import java.util.Map;

/** The known differences from published recordings: the file {@code fidelity-differences.json}. */
final class Differences {

    private Differences() {}

    static List<Map<String, Object>> rows() {
        return Json.children(Json.resource("fidelity-differences.json"), "differences");
    }

    static String text() {
        StringBuilder text = new StringBuilder("""
                ## Known differences from recordings

                The class `io.batchsh.simulator.RecordedComparison` of the test sources replays published recordings against
                the simulator and compares status, names and types of the JSON, and error codes. Give it the folder of
                recordings, one exchange a line with `group op method url reqBody status resHeaders resBody`, and perhaps the
                word `details`. It is no part of the build. What remains, and why:

                | operation | difference | reason |
                |---|---|---|
                """);
        for (Map<String, Object> row : rows()) {
            text.append("| `").append(Json.text(row, "operation").orElse("")).append("` | ");
            text.append(FidelityPage.cell(Json.text(row, "difference").orElse("")))
                    .append(" | ");
            text.append(FidelityPage.cell(Json.text(row, "reason").orElse(""))).append(" |\n");
        }
        return text.toString();
    }
}
