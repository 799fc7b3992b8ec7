package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulator fault-*}: what shall go wrong in the simulated Azure. */
final class SimulatorFaultCommand {

    private static final Looks<Map<String, Object>> LOOKS = SimulatorCommand.looks(
            "id", "Id",
            "kind", "Kind",
            "operation", "Operation",
            "resource", "Resource",
            "nth", "Nth",
            "count", "Count",
            "matches", "Matches",
            "strikes", "Strikes");

    private SimulatorFaultCommand() {}

    /** What can go wrong, as {@code docs/faults.md} says it. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Kinds() {
            super(List.of(
                    "status",
                    "throttle",
                    "latency",
                    "reset-before",
                    "reset-after",
                    "truncated",
                    "slow-operation",
                    "key-rotated",
                    "allocation-timeout",
                    "partial-allocation",
                    "quota-reached",
                    "spot-preemption",
                    "node-unusable",
                    "start-task-failed",
                    "slow-replication",
                    "replica-missing"));
        }
    }

    @Command(
            name = "add",
            description = "Let something go wrong.",
            footer = {
                "simulator fault add throttle --operation batch.pool.list --retry-after 20s",
                "simulator fault add reset-after --operation batch.pool.create",
                "simulator fault add node-unusable --resource '/pools/nightly/nodes/*' --count 2",
                "simulator fault add status --operation 'batch.pool.*' --status 503 --code ServerBusy --nth 2 --count 3"
            })
    static final class AddFault extends Verb {
        @Parameters(
                paramLabel = "<kind>",
                description = "What goes wrong: ${COMPLETION-CANDIDATES}.",
                completionCandidates = Kinds.class)
        String kind = "";

        @Option(names = "--id", paramLabel = "<name>", description = "A name for the fault.")
        @Nullable
        String id;

        @Option(
                names = "--operation",
                paramLabel = "<operation>",
                description = "Which requests, such as batch.pool.create or 'batch.pool.*'; all without it.")
        @Nullable
        String operation;

        @Option(
                names = "--resource",
                paramLabel = "<pattern>",
                description = "Which resources, by path or last name; * and ? stand for anything.")
        @Nullable
        String resource;

        @Option(names = "--nth", paramLabel = "<number>", description = "The first match that is struck; 1 without it.")
        @Nullable
        Integer nth;

        @Option(
                names = "--count",
                paramLabel = "<number>",
                description = "How many are struck from then on; 0 is all. 1 without it.")
        @Nullable
        Integer count;

        @Option(
                names = "--from",
                paramLabel = "<time>",
                description =
                        "From which virtual time on, such as 2026-01-01T12:00:00Z, or after how long, such as 2h.")
        @Nullable
        String from;

        @Option(
                names = "--probability",
                paramLabel = "<number>",
                description = "The chance of each match, from 0 to 1; drawn from the seed, so that runs repeat.")
        @Nullable
        Double probability;

        @Option(names = "--status", paramLabel = "<number>", description = "status: the HTTP status; 500 without it.")
        @Nullable
        Integer status;

        @Option(names = "--code", paramLabel = "<code>", description = "status, throttle: the error code.")
        @Nullable
        String code;

        @Option(names = "--message", paramLabel = "<text>", description = "status, throttle: the error message.")
        @Nullable
        String message;

        @Option(names = "--retry-after", paramLabel = "<duration>", description = "status, throttle: the time to wait.")
        @Nullable
        Duration retryAfter;

        @Option(
                names = "--delay",
                paramLabel = "<duration>",
                description =
                        "latency: before the answer; slow-operation: until its end; spot-preemption: after the node is idle.")
        @Nullable
        Duration delay;

        @Option(
                names = "--share",
                paramLabel = "<number>",
                description = "partial-allocation: the share of nodes that come.")
        @Nullable
        Double share;

        @Option(names = "--factor", paramLabel = "<number>", description = "slow-replication: how many times slower.")
        @Nullable
        Integer factor;

        AddFault(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            SimulatorControl simulator = context.simulator();
            Map<String, Object> fault = new LinkedHashMap<>();
            put(fault, "id", id);
            put(fault, "kind", kind);
            put(fault, "operation", operation);
            put(fault, "resource", resource);
            put(fault, "nth", nth);
            put(fault, "count", count);
            put(fault, "from", from == null ? null : time(from, simulator.now()));
            put(fault, "probability", probability);
            put(fault, "status", status);
            put(fault, "code", code);
            put(fault, "message", message);
            put(fault, "retryAfter", retryAfter == null ? null : retryAfter.toString());
            put(fault, "delay", delay == null ? null : delay.toString());
            put(fault, "share", share);
            put(fault, "factor", factor);
            return Outcome.one(simulator.addFault(fault), LOOKS);
        }

        private static void put(Map<String, Object> fault, String name, @Nullable Object value) {
            if (value != null) {
                fault.put(name, value);
            }
        }

        private static String time(String text, Instant now) {
            try {
                return Instant.parse(text).toString();
            } catch (DateTimeParseException notATime) {
                return now.plus(Durations.parse(text)).toString();
            }
        }
    }

    @Command(
            name = "list",
            description = "List the faults, and how often each was met and struck.",
            footer = {"simulator fault list"})
    static final class ListFaults extends Verb {
        ListFaults(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.simulator().faults().stream(), LOOKS);
        }
    }

    @Command(
            name = "clear",
            description = "Take a fault away, or all of them.",
            footer = {"simulator fault clear"})
    static final class ClearFaults extends Verb {
        @Parameters(paramLabel = "<fault>", arity = "0..1", description = "The fault's id; all without it.")
        @Nullable
        String id;

        ClearFaults(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            if (id != null) {
                context.simulator().removeFault(id);
                return Outcome.done();
            }
            context.console().message(context.simulator().clearFaults() + " faults taken away");
            return Outcome.done();
        }
    }
}
