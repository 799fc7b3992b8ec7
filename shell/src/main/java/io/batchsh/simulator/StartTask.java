package io.batchsh.simulator;

import io.batchsh.simulator.program.Program;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the start task of a pool does on its nodes. */
final class StartTask {

    private StartTask() {}

    static Program.Run run(BatchAccount account, Pool pool, Node node) {
        return new Surroundings()
                .run(account, pool, node, Json.child(pool.configuration, "startTask"), List.of("startup"));
    }

    /** A run on no node in particular: how it ends is the same on all of them. */
    private static Program.Run anywhere(Pool pool) {
        Map<String, Object> task = Json.child(pool.configuration, "startTask");
        Pool.StartTaskRun known = pool.startTaskRun;
        if (known == null || known.task() != task) {
            known = new Pool.StartTaskRun(task, new Surroundings().runOnAnyNode(pool, task));
            pool.startTaskRun = known;
        }
        return known.run();
    }

    static boolean fails(Pool pool) {
        return NodeLife.hasStartTask(pool) && exitCode(pool) != 0;
    }

    static int exitCode(Pool pool) {
        return anywhere(pool).exitCode();
    }

    static boolean found(Pool pool) {
        return anywhere(pool).found();
    }

    /** How long nodes wait for it beyond what even the shortest takes. */
    static Duration duration(Pool pool) {
        Program.Run run = anywhere(pool);
        int runs = run.exitCode() == 0
                ? 1
                : 1
                        + Math.max(
                                0,
                                Json.integer(pool.configuration, "startTask", "maxTaskRetryCount")
                                        .orElse(0));
        return run.duration().multipliedBy(runs);
    }
}
