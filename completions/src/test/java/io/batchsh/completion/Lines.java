package io.batchsh.completion;

import java.util.List;
import java.util.Map;

/** A small shell about pools, images and galleries, as a fixture: lines are given with {@code |} for the cursor. */
final class Lines {
    static final String ACCOUNT = "account";

    static final Grammar GRAMMAR = Grammar.of(
                    CommandNode.of("pool", "Pools of an account")
                            .withSubcommands(
                                    CommandNode.of("create", "Create a pool")
                                            .withOptions(
                                                    OptionNode.of("--id", "The pool's id", Argument.text("POOL_ID"))
                                                            .asRequired(),
                                                    OptionNode.of("--image", "What it boots", Argument.from("image")),
                                                    OptionNode.of(
                                                                    "--vm-size",
                                                                    "Size of a node",
                                                                    Argument.from("vm-size"))
                                                            .asRequired(),
                                                    OptionNode.of(
                                                            "--node-agent-sku-id",
                                                            "Agent for the image",
                                                            Argument.from("node-agent-sku")),
                                                    OptionNode.of("--tag", "NAME=TEXT", Argument.text("TAG"))
                                                            .asRepeatable(),
                                                    OptionNode.flag("--no-wait", "Return at once")),
                                    CommandNode.of("delete", "Delete pools")
                                            .withParameters(ParameterNode.of("POOL", "", Argument.from("pool"))
                                                    .asRepeatable()),
                                    CommandNode.of("list", "List pools").withAliases("ls"),
                                    CommandNode.of("show", "Show a pool")
                                            .withParameters(ParameterNode.of("POOL", "", Argument.from("pool")))),
                    CommandNode.of("gallery", "Galleries")
                            .withSubcommands(CommandNode.of("show", "Show a gallery")
                                    .withParameters(ParameterNode.of("NAME", "", Argument.from("gallery")))),
                    CommandNode.of("image-version", "Versions of image definitions")
                            .withSubcommands(CommandNode.of("list", "List versions")
                                    .withOptions(
                                            OptionNode.of("--gallery", "", Argument.from("gallery"))
                                                    .asRequired(),
                                            OptionNode.of("--image-definition", "", Argument.from("definition"))
                                                    .withNames("-i")
                                                    .asRequired())),
                    CommandNode.of("watch", "Repeat a command")
                            .withOptions(OptionNode.of("--interval", "", Argument.text("SECONDS")))
                            .withParameters(ParameterNode.of("COMMAND", "", Argument.commandLine())))
            .withGlobalOptions(
                    OptionNode.of("--output", "Format", Argument.oneOf("table", "json", "yaml"))
                            .withNames("-o"),
                    OptionNode.flag("--dry-run", "Only say what would happen"));

    static final Map<String, ValueFilter> FILTERS = Map.of(
            "node-agent-sku", (agent, given) -> agrees(agent, given.values("image"), "os"),
            "definition",
                    (definition, given) -> given.words("gallery").isEmpty()
                            || given.words("gallery")
                                    .contains(definition.attribute("gallery").orElse("")));

    static final Map<String, List<Value>> VALUES = Map.of(
            "pool", List.of(Value.of("render-2", "idle"), Value.of("render-10", "busy"), Value.of("my pool")),
            "gallery", List.of(Value.of("prod"), Value.of("test")),
            "definition",
                    List.of(
                            Value.of("ubuntu-hpc").with("gallery", "prod"),
                            Value.of("windows-render").with("gallery", "prod"),
                            Value.of("ubuntu-hpc").with("gallery", "test"),
                            Value.of("alma").with("gallery", "test")),
            "image",
                    List.of(
                            Value.of("ubuntu-2204-hpc").with("os", "linux"),
                            Value.of("windows-2022").with("os", "windows"),
                            Value.of("hub-untu").with("os", "linux")),
            "node-agent-sku",
                    List.of(
                            Value.of("batch.node.ubuntu 22.04").with("os", "linux"),
                            Value.of("batch.node.windows amd64").with("os", "windows")),
            "vm-size",
                    List.of(
                            Value.of("Standard_D2s_v3", "2 vCPU").withGroup("Dsv3"),
                            Value.of("Standard_D16s_v3", "16 vCPU").withGroup("Dsv3"),
                            Value.of("Standard_HB120rs_v3", "120 vCPU")
                                    .withGroup("HB")
                                    .withRank(1)));

    private Lines() {}

    private static boolean agrees(Value candidate, List<Value> chosen, String attribute) {
        return chosen.stream().allMatch(value -> value.attribute(attribute).equals(candidate.attribute(attribute)));
    }
}
