package io.batchsh.script;

import groovy.lang.Closure;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import io.batchsh.batch.AutoScaleEvaluation;
import io.batchsh.batch.JobMove;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolCopy;
import io.batchsh.batch.PoolImage;
import io.batchsh.batch.PoolProgress;
import io.batchsh.batch.PoolResize;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolTrouble;
import io.batchsh.batch.SmokeTestPlan;
import io.batchsh.batch.SmokeTestResult;
import io.batchsh.command.Operations;
import io.batchsh.command.PoolProgressText;
import io.batchsh.output.Console;
import io.batchsh.output.Progress;
import io.batchsh.output.Theme;
import io.batchsh.preflight.PoolTuning;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.ReplicaTuning;
import io.batchsh.preflight.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code pools}: the pools of the account. Maps of named arguments in, records out.
 *
 * @param secrets told of each password that a script names, so that no recording shows it
 */
public record PoolNames(Supplier<Operations> operations, Supplier<Console> console, Consumer<Secret> secrets) {

    public List<Pool> list() {
        return operations.get().pools().list().toList();
    }

    public Pool show(String id) {
        return operations.get().pools().show(id);
    }

    /** What image the nodes of a pool start from, and whether there is a newer version; null where the pool says none. */
    public @Nullable PoolImage image(String id) {
        return operations.get().poolImages().of(show(id)).orElse(null);
    }

    /** What a pool like this one is created with: {@code pools.create(properties: pools.copy('blue').properties, id: 'green')}. */
    public PoolCopy copy(String id) {
        return PoolCopy.of(show(id));
    }

    /**
     * Moves the jobs and job schedules of a pool to another, each disabled meanwhile: {@code pools.moveJobs('blue', to: 'green',
     * tasks: 'requeue')}. A call that was interrupted is finished by another one.
     *
     * @param arguments {@code to}, the other pool; {@code tasks}, what becomes of running tasks: {@code wait} (the default),
     *     {@code requeue} or {@code terminate}
     */
    public List<JobMove> moveJobs(Map<String, Object> arguments, String from) {
        NamedArguments values = new NamedArguments("pools.moveJobs", arguments, Set.of("to", "tasks"));
        try (Progress progress = new Progress(console.get())) {
            return operations
                    .get()
                    .jobMoves()
                    .moveAll(from, values.need("to"), values.text("tasks").orElse("wait"), progress::step);
        }
    }

    /**
     * Whether a pool would work: {@code pools.check(image: 'gallery/definition', vmSize: …, nodeAgentSkuId: …)}.
     *
     * @param arguments as for {@link #create}
     */
    public PreflightReport check(Map<String, Object> arguments) throws InterruptedException {
        return operations.get().check(spec(arguments));
    }

    /**
     * Creates a pool after preflight: {@code pools.create(id: 'demo', image: 'gallery/definition', vmSize: …,
     * nodeAgentSkuId: …, targetDedicatedNodes: 4)}.
     *
     * @param arguments see {@link PoolArguments}; {@code skipPreflight: true} goes on in spite of blockers
     * @throws AzureException of kind REFUSED if preflight finds a blocker
     */
    public Pool create(Map<String, Object> arguments) throws InterruptedException {
        PoolSpec spec = spec(arguments);
        PreflightReport report = operations.get().check(spec);
        if (report.blocked() && !new PoolArguments(arguments).skipPreflight()) {
            throw refused(report);
        }
        operations.get().pools().create(spec);
        return show(spec.id());
    }

    private PoolSpec spec(Map<String, Object> arguments) {
        PoolArguments values = new PoolArguments(arguments);
        PoolSpec spec = values.spec(operations.get().galleries());
        spec.secrets().forEach(secrets);
        return values.tune() ? PoolTuning.of(spec).pool() : spec;
    }

    /**
     * The replicas that a pool's size asks for beyond those its image version has; null where there are enough.
     *
     * @param arguments as for {@link #create}
     */
    public @Nullable ReplicaTuning replicaTuning(Map<String, Object> arguments) {
        Operations present = operations.get();
        return ReplicaTuning.of(spec(arguments), present.galleries(), present.region())
                .orElse(null);
    }

    /**
     * Changes what is named and leaves the rest: {@code pools.patch('demo', metadata: [team: 'render'])}. Most can be changed
     * only while the pool has no nodes.
     *
     * @param arguments as for {@link #create}; each replaces the whole property
     */
    public Pool patch(Map<String, Object> arguments, String id) {
        operations.get().pools().update(id, spec(arguments).document(), Optional.empty());
        return show(id);
    }

    /**
     * Replaces start task, application packages and metadata, all three; what is not given is gone.
     *
     * @param arguments {@code startTask, applicationPackageReferences, metadata}
     */
    public Pool update(Map<String, Object> arguments, String id) {
        Map<String, Object> properties = new LinkedHashMap<>(spec(arguments).document());
        properties.putIfAbsent("applicationPackageReferences", List.of());
        properties.putIfAbsent("metadata", List.of());
        operations.get().pools().replaceProperties(id, properties);
        return show(id);
    }

    private static AzureException refused(PreflightReport report) {
        return AzureException.builder(AzureException.Kind.REFUSED, "Preflight refuses the pool.")
                .reason(report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKER)
                        .map(finding -> finding.ruleId() + ": " + finding.title() + "\n  " + finding.evidence()
                                + "\n  try: " + finding.remedy())
                        .collect(Collectors.joining("\n")))
                .build();
    }

    /**
     * Changes how many nodes a pool has: {@code pools.resize('demo', targetDedicatedNodes: 8)}.
     *
     * @param arguments {@code targetDedicatedNodes, targetLowPriorityNodes, resizeTimeout, nodeDeallocationOption}
     */
    public Pool resize(Map<String, Object> arguments, String id) {
        NamedArguments values = new NamedArguments(
                "A resize",
                arguments,
                Set.of("targetDedicatedNodes", "targetLowPriorityNodes", "resizeTimeout", "nodeDeallocationOption"));
        operations
                .get()
                .pools()
                .resize(
                        id,
                        new PoolResize(
                                values.number("targetDedicatedNodes"),
                                values.number("targetLowPriorityNodes"),
                                values.duration("resizeTimeout"),
                                values.text("nodeDeallocationOption")));
        return show(id);
    }

    /** Ends a resize where it stands. */
    public Pool stopResize(String id) {
        operations.get().pools().stopResize(id);
        return show(id);
    }

    /**
     * Lets a formula decide how many nodes a pool has: {@code pools.enableAutoScale('demo', formula: '…', interval:
     * Duration.ofMinutes(5))}. Each may be left out where the pool has one.
     */
    public Pool enableAutoScale(Map<String, Object> arguments, String id) {
        NamedArguments values = new NamedArguments("Automatic scaling", arguments, Set.of("formula", "interval"));
        operations.get().pools().enableAutoScale(id, values.text("formula"), values.duration("interval"));
        return show(id);
    }

    /** Ends automatic scaling; the pool keeps the nodes it has. */
    public Pool disableAutoScale(String id) {
        operations.get().pools().disableAutoScale(id);
        return show(id);
    }

    /** What a formula would say of a pool now, without effect: {@code .results.'$TargetDedicatedNodes'}. */
    public AutoScaleEvaluation evaluateAutoScale(String id, String formula) {
        return operations.get().pools().evaluateAutoScale(id, formula);
    }

    /** What the pool's own formula says now. */
    public AutoScaleEvaluation evaluateAutoScale(String id) {
        return evaluateAutoScale(id, show(id).autoScaleFormula().orElse(""));
    }

    public void delete(String id) {
        operations.get().pools().delete(id);
    }

    /** Waits until every node takes tasks, saying on standard error how they come up. */
    public Pool awaitIdle(String id) {
        return awaitIdle(Map.of(), id);
    }

    /** The same, telling a closure each step. */
    public Pool awaitIdle(String id, Closure<?> progress) {
        return awaitIdle(Map.of(), id, progress);
    }

    /** The same within a time, or until so many nodes take tasks: {@code pools.awaitIdle('p', timeout: '1h', nodes: 90)}. */
    public Pool awaitIdle(Map<String, Object> arguments, String id) {
        return narrated(progress -> awaitIdle(arguments, id, progress));
    }

    public Pool awaitIdle(Map<String, Object> arguments, String id, Closure<?> progress) {
        return awaitIdle(arguments, id, (Consumer<PoolProgress>) progress::call);
    }

    private Pool awaitIdle(Map<String, Object> arguments, String id, Consumer<PoolProgress> progress) {
        NamedArguments values = new NamedArguments("A wait or a test", arguments, Set.of("timeout", "nodes"));
        return operations
                .get()
                .poolWaits()
                .untilReady(id, nodes(values), values.duration("timeout"), progress)
                .pool();
    }

    /** Waits until no resize is under way, whatever its outcome: see {@code resizeErrors} and {@link #troubles}. */
    public Pool awaitSteady(String id) {
        return narrated(progress -> operations.get().poolWaits().untilSteady(id, Optional.empty(), progress));
    }

    /** The same, telling a closure each step. */
    public Pool awaitSteady(String id, Closure<?> progress) {
        return operations.get().poolWaits().untilSteady(id, Optional.empty(), progress::call);
    }

    /** Waits until the pool is gone. */
    public void awaitGone(String id) {
        operations.get().poolWaits().untilDeleted(id, Optional.empty());
    }

    /** What keeps a pool from having the nodes it is to have, with usual causes and next steps. */
    public List<PoolTrouble> troubles(String id) {
        return operations.get().poolTroubles().of(operations.get().poolWaits().look(id));
    }

    /** Runs one task on each node and returns what came out, node by node. */
    public List<SmokeTestResult> test(String id) {
        return test(Map.of(), id);
    }

    /** The same with a command of your own: {@code pools.test('p', command: '/bin/sh -c "…"', nodes: 3, timeout: '5m')}. */
    public List<SmokeTestResult> test(Map<String, Object> arguments, String id) {
        NamedArguments values =
                new NamedArguments("A wait or a test", arguments, Set.of("command", "nodes", "timeout"));
        SmokeTestPlan plan = new SmokeTestPlan(
                values.text("command"),
                nodes(values),
                values.duration("timeout").orElse(SmokeTestPlan.USUAL_TIMEOUT));
        return operations.get().smokeTest().run(id, plan, counts -> {}, console.get()::message);
    }

    private Pool narrated(Function<Consumer<PoolProgress>, Pool> wait) {
        try (Progress progress = new Progress(console.get())) {
            return wait.apply(step -> progress.step(PoolProgressText.of(step, Theme.plain(), 0)));
        }
    }

    private static OptionalInt nodes(NamedArguments values) {
        return values.number("nodes").map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
