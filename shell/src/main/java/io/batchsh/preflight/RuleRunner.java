package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs rules, some at a time.
 *
 * @param threads how many at a time; 1 runs them in order on the caller's thread
 */
record RuleRunner(int threads) {

    /** A rule with what it found, or the fact it could not read. */
    record Result(Rule rule, List<Finding> findings, Optional<UnreadableFactException> unreadable) {}

    /**
     * The results in the order of the rules, however they ran.
     *
     * @throws InterruptedException if the caller was interrupted; what was being read is given up
     */
    List<Result> run(List<Rule> rules, PoolProposal proposal, Facts facts) throws InterruptedException {
        if (threads == 1) {
            List<Result> results = new ArrayList<>();
            for (Rule rule : rules) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("interrupted before rule " + rule.id());
                }
                results.add(run(rule, proposal, facts));
            }
            return results;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "batchsh-preflight");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return results(workers.invokeAll(rules.stream()
                    .map(rule -> (Callable<Result>) () -> run(rule, proposal, facts))
                    .toList()));
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Result> results(List<Future<Result>> runs) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        for (Future<Result> run : runs) {
            try {
                results.add(run.get());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException mistake) {
                    throw mistake;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
        return results;
    }

    private static Result run(Rule rule, PoolProposal proposal, Facts facts) {
        try {
            return new Result(rule, rule.check(proposal, facts), Optional.empty());
        } catch (UnreadableFactException missing) {
            return new Result(rule, List.of(), Optional.of(missing));
        }
    }
}
