package io.batchsh;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes, jobs, tasks, quotas and waits as scripts see them. */
class ScriptedWorkTest {

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        return new Batchsh(home)
                .run(Stream.concat(
                                Stream.of("--on-error", "continue"),
                                Arrays.stream(lines).flatMap(line -> Stream.of("-c", line)))
                        .toArray(String[]::new));
    }

    @Test
    void runsTasksAndReadsWhatTheyWrote() {
        Batchsh.Result result = run(
                "jobs.create(id: 'j', pool: 'nightly', priority: 3, metadata: [by: 'me']).metadata().by",
                "tasks.add('j', id: 't', commandLine: '/bin/sh -c \"echo $NAME\"', environment: [NAME: 'Ada']).state()",
                "tasks.awaitDone('j', 't').succeeded()",
                "tasks.output('j', 't').stdout().trim()",
                "tasks.file('j', 't', 'stdout.txt').trim()",
                "seen = []; tasks.awaitDone('j') { counts -> seen << counts.summary() }; seen",
                "jobs.delete('j'); jobs.awaitGone('j'); jobs.list().size()");

        assertThat(result.out()).isEqualTo("""
            me
            active
            true
            Ada
            Ada
            Result
            ----------------
            1 of 1 task done
            0
            """);
    }

    @Test
    void actsOnNodesAndWaitsForThem() {
        Batchsh.Result result = run(
                "nodes.reboot('nightly', ['tvmps_00e', 'tvmps_8a'], tasks: 'terminate', wait: true)*.state().join(',')",
                "nodes.deallocate('nightly', 'tvmps_00e', wait: true, timeout: '1h')[0].state()",
                "nodes.list('nightly', state: 'deallocated').size()",
                "nodes.diagnose('nightly', 'tvmps_00e').next()",
                "nodes.start('nightly', nodes.show('nightly', 'tvmps_00e'), wait: true)[0].state()",
                "nodes.disableScheduling('nightly', 'tvmps_00e')[0].schedulable()",
                "nodes.enableScheduling('nightly', 'tvmps_00e')[0].schedulable()",
                "nodes.remove('nightly', 'tvmps_00e'); pools.awaitSteady('nightly').currentDedicatedNodes()",
                "nodes.reboot('nightly', 'tvmps_8a', tsks: 'requeue')");

        assertThat(result.out()).isEqualTo("""
            idle,idle
            deallocated
            1
            node start nightly tvmps_00e242b7eae9186c17c6d0973f40cb049d16af3ac90d8468228f9bbe86d3479a_d
            idle
            false
            true
            2
            """);
        assertThat(result.err()).contains("A node has no argument 'tsks'.").contains("tasks: …");
    }

    @Test
    void testsAPool() {
        Batchsh.Result result = run(
                "pools.test('nightly')*.verdict().unique().toString()",
                "pools.test('nightly', command: '/bin/sh -c \"exit 2\"', nodes: 1)[0].exitCode().get()");

        assertThat(result.out()).isEqualTo("[PASSED]\n2\n");
    }

    @Test
    void waitsForPoolsAndSaysWhatIsWrongWithThem() {
        Batchsh.Result result = run(
                "simulator.fault(kind: 'node-unusable', resource: '/pools/demo/nodes/*')",
                "pools.create(id: 'demo', image: 'contosogallery/ubuntu-2204-gen2', vmSize: 'Standard_D2s_v3',"
                        + " nodeAgentSkuId: 'batch.node.ubuntu 22.04', targetDedicatedNodes: 3).id()",
                "pools.awaitSteady('demo') { }.allocationState()",
                "pools.awaitIdle('demo', nodes: 2, timeout: '1h').id()",
                "pools.awaitIdle('demo') { }",
                "pools.troubles('demo')*.code().join()",
                "pools.delete('demo'); pools.awaitGone('demo'); pools.list()*.id().join()");

        assertThat(result.out()).contains("demo\nsteady\ndemo\nNodeUnusable\nnightly\n");
        assertThat(result.err()).contains("error: The pool demo will not have 3 nodes ready: 1 of 3 nodes unusable.");
    }

    @Test
    void showsWhatIsFreeOfAQuota() {
        Batchsh.Result result = run(
                "quota.show().find { it.name() == 'dedicated vCPUs' }.pools()*.poolId().join()",
                "def all = quota.show().find { it.name() == 'dedicated vCPUs' }; all.free().get() == all.limit().get()"
                        + " - 6");

        assertThat(result.out()).isEqualTo("nightly\ntrue\n");
    }
}
