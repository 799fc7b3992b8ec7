package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.Pool;
import io.batchsh.batch.Quota;
import io.batchsh.batch.RankedNodeAgentSku;
import io.batchsh.batch.VmSize;
import io.batchsh.output.Menu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks for a pool as the portal does, and ends with the options that say the same. */
final class PoolWizard {

    private static final int MANY_NODES = 300;

    private final Operations operations;
    private final WizardQuestions questions;

    PoolWizard(CommandContext context) {
        this.operations = context.operations();
        this.questions =
                new WizardQuestions(context.console(), context.settings().messageTheme());
    }

    /**
     * The options of {@code pool create} that say what was answered, one word each.
     *
     * @throws WizardQuestions.LeftException if the person leaves
     */
    List<String> ask() {
        questions.say("A new pool. An empty answer takes what stands in brackets; Ctrl-C leaves without a change.");
        List<String> words = new ArrayList<>();
        add(words, "--id", id());
        WizardImage image = new WizardImageStep(operations, questions).ask();
        add(words, "--image", image.words());
        add(words, "--node-agent-sku-id", agent(image));
        security(image).ifPresent(type -> add(words, "--security-type", type));
        WizardSizes sizes = new WizardSizes(image.definition(), quotas());
        VmSize size = size(sizes);
        add(words, "--vm-size", size.name());
        nodes(sizes, size, words);
        startTask(words);
        return words;
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value);
    }

    private String id() {
        Set<String> taken = operations
                .pools()
                .list(List.of("id"))
                .map(Pool::id)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        return questions.text("Pool id", "", answer -> {
            if (!answer.matches("[A-Za-z0-9_-]{1,64}")) {
                return Optional.of("An id has up to 64 letters, digits, hyphens and underscores.");
            }
            return taken.contains(answer) ? Optional.of("There is a pool " + answer + " already.") : Optional.empty();
        });
    }

    private String agent(WizardImage image) {
        if (image.nodeAgentSkuId().isPresent()) {
            questions.say("Node agent: " + image.nodeAgentSkuId().get() + " (goes with the image)");
            return image.nodeAgentSkuId().get();
        }
        if (image.definition().isEmpty()) {
            return questions
                    .choose(
                            "Node agent",
                            operations.nodeAgentSkus().list(),
                            sku -> new Menu.Item(sku.id(), sku.osType()))
                    .id();
        }
        List<RankedNodeAgentSku> ranked = operations
                .nodeAgentSkus()
                .rank(image.definition().get())
                .stream()
                .filter(agent -> !agent.retired())
                .toList();
        if (ranked.isEmpty()) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "No node agent runs on this image.")
                    .remedy("node-agent-sku list")
                    .build();
        }
        return questions
                .choose(
                        "Node agent",
                        ranked,
                        agent -> new Menu.Item(agent.sku().id(), String.join("; ", agent.reasons())))
                .sku()
                .id();
    }

    private Optional<String> security(WizardImage image) {
        List<String> types = image.securityTypes();
        if (types.equals(List.of("standard"))) {
            return Optional.empty();
        }
        String type = questions.choose("Security type", types, each -> new Menu.Item(each, ""));
        return Optional.of(type).filter(chosen -> !chosen.equals("standard"));
    }

    private List<Quota> quotas() {
        try {
            return operations.quotas().show();
        } catch (AzureException unreadable) {
            questions.say("The quotas cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private VmSize size(WizardSizes sizes) {
        return questions.choose(
                "VM size", sizes.ordered(operations.vmSizes().list().toList()), sizes::item);
    }

    private void nodes(WizardSizes sizes, VmSize size, List<String> words) {
        String most =
                sizes.nodes(size).map(nodes -> " (quota for " + nodes + ")").orElse("");
        int dedicated = questions.number("Dedicated nodes" + most, 1);
        int spot = questions.number("Spot nodes", 0);
        add(words, "--target-dedicated-nodes", String.valueOf(dedicated));
        if (spot > 0) {
            add(words, "--target-low-priority-nodes", String.valueOf(spot));
        }
        if (dedicated + spot > MANY_NODES) {
            questions.say(
                    "More than " + MANY_NODES + " nodes from one image: --tune asks for replicas and time enough.");
            words.add("--tune");
        }
    }

    private void startTask(List<String> words) {
        String line = questions.text("Start task, a command line (empty for none)", "", answer -> Optional.empty());
        if (!line.isEmpty()) {
            add(words, "--start-task-command-line", line);
            if (questions.yes("Run it as an administrator of the node")) {
                words.add("--start-task-elevated");
            }
        }
    }
}
