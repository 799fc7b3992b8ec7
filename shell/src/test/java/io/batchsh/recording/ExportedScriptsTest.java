package io.batchsh.recording;

import groovy.lang.GroovyShell;
import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.builder.AstBuilder;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.control.CompilePhase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No value of a recording becomes code of a script that is exported from it. */
class ExportedScriptsTest {

    private static final List<String> CODE = List.of(
            "'",
            "\"",
            "\\",
            "$",
            "${x()}",
            "$x",
            "`x`",
            "$(x)",
            "*/",
            "/*",
            "//",
            "\n",
            "\r",
            "\u2028",
            "'''",
            "\"\"\"",
            "$/",
            "/$",
            "\\u0027",
            "\\u002a\\u002f",
            "\\u000a",
            ";x();",
            "\0",
            "#",
            "'+x()+'",
            "' ; x ; '",
            "]",
            ")",
            "}",
            "%s",
            "!x",
            "&x&",
            "|x",
            ">x",
            "\ud83d\ude00",
            "\u202e",
            "EOF",
            "~",
            "*");

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(CODE),
                Arbitraries.strings().ascii().ofMaxLength(3),
                Arbitraries.strings().ofMaxLength(2));
        return piece.list().ofMinSize(1).ofMaxSize(5).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 300)
    void groovyReadsAQuotedTextAsThatTextAndNothingElse(@ForAll("hostile") String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(new GroovyShell().evaluate(GroovyText.quoted(whole))).isEqualTo(whole);
    }

    private static CraftedRecording crafted(String text) {
        List<String> pool = List.of(text + "x.y", "pools", text);
        return new CraftedRecording()
                .id(text)
                .fact("subscription", text)
                .fact("endpoint", "https://" + text)
                .add("input", "name", text, "type", "text", "value", text, "source", text)
                .add("input", "name", text + ".x", "type", "poolId", "value", text, "source", "line")
                .add("input", "name", "pool", "type", "poolId", "value", text, "source", "line")
                .add(
                        "call",
                        "op",
                        "batch.pool.create",
                        "res",
                        pool.subList(0, 2),
                        "api",
                        text,
                        "mutates",
                        true,
                        "args",
                        Map.of("id", text, text, Map.of(text, List.of(text)), "masked", Map.of("$masked", text)),
                        "links",
                        Map.of("/args/id", text))
                .add("call", "op", "batch.pool.delete", "res", pool, "api", text, "mutates", true, "args", Map.of())
                .add(
                        "call",
                        "op",
                        "batch.job.delete",
                        "res",
                        List.of("a.b", "jobs", text),
                        "api",
                        text,
                        "mutates",
                        true,
                        "args",
                        Map.of(text, text))
                .add(
                        "call",
                        "op",
                        "resource.group.create",
                        "res",
                        List.of("subscriptions", text, "resourceGroups", text),
                        "api",
                        text,
                        "mutates",
                        true,
                        "args",
                        Map.of("tags", Map.of(text, text)))
                .add(
                        "wait",
                        "res",
                        List.of("pools", text),
                        "until",
                        text,
                        "at",
                        List.of(),
                        "polls",
                        1,
                        "elapsed",
                        1,
                        "outcome",
                        "met")
                .add(
                        "wait",
                        "res",
                        List.of("pools", text),
                        "until",
                        "idle or running nodes == target nodes",
                        "at",
                        List.of(),
                        "polls",
                        1,
                        "elapsed",
                        1,
                        "outcome",
                        "met");
    }

    @Test
    void aHeaderThatLostItsContentCanStillBeRead() throws IOException {
        String longOnlyWhenEscaped = "\\u002a\\u002f\u001a@";

        assertThat(RecordingExport.of(written(longOnlyWhenEscaped), ExportFormat.GROOVY))
                .isNotEmpty();
    }

    private static Path written(String text) throws IOException {
        Path file = Files.createTempDirectory("export").resolve("run.batchsh.jsonl");
        file.getParent().toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return crafted(text).write(file, true);
    }

    @Property(tries = 150)
    void aGroovyScriptCallsWhatItIsToCallAndNothingElse(@ForAll("hostile") String text) throws IOException {
        String script = RecordingExport.of(written(text), ExportFormat.GROOVY);

        List<ASTNode> nodes = new AstBuilder().buildFromString(CompilePhase.CONVERSION, script);
        List<String> calls = new ArrayList<>();
        List<String> others = new ArrayList<>();
        nodes.get(0).visit(new CodeVisitorSupport() {
            @Override
            public void visitMethodCallExpression(MethodCallExpression call) {
                calls.add(call.getMethodAsString());
                super.visitMethodCallExpression(call);
            }

            @Override
            public void visitGStringExpression(GStringExpression interpolated) {
                others.add(interpolated.getText());
            }

            @Override
            public void visitClosureExpression(ClosureExpression closure) {
                others.add(closure.getText());
            }

            @Override
            public void visitConstructorCallExpression(ConstructorCallExpression created) {
                others.add(created.getText());
            }
        });
        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "parameters", "create", "delete", "sendRequest", "fromObject", "put", "awaitIdle");
        assertThat(others).isEmpty();
        assertThat(((BlockStatement) nodes.get(0)).getStatements()).hasSize(6);
    }

    /** Runs the script with an {@code az} of our own, which writes down that it was called, and no other program. */
    @Property(tries = 25)
    void aShellScriptCallsAzAndNothingElse(@ForAll("hostile") String text) throws Exception {
        Assume.that(Files.isExecutable(Path.of("/bin/sh")));
        String script;
        try {
            script = RecordingExport.of(written(text), ExportFormat.AZ);
        } catch (AzureException refused) {
            assertThat(text).isIn("", ".", "..");
            return;
        }
        Path folder = Files.createTempDirectory("az");
        String shadow = "az() { echo called >&2; printf steady; }\nsleep() { :; }\nx() { echo OWNED >&2; }\n"
                + "PATH=/nonexistent\nSUBSCRIPTION=s\nENDPOINT=https://e\n";
        Process process = new ProcessBuilder("/bin/sh", "-c", shadow + script)
                .directory(folder.toFile())
                .start();
        process.getOutputStream().close();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(error).isZero();
        assertThat(error.lines().distinct()).containsExactly("called");
        assertThat(folder).isEmptyDirectory();
        Files.delete(folder);
    }
}
