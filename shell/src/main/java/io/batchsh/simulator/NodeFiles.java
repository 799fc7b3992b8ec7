package io.batchsh.simulator;

import io.batchsh.simulator.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The files of nodes: what tasks and start tasks wrote. Nothing is stored; a command line and its surroundings always
 * write the same, so that the text is made again when somebody asks for it.
 */
final class NodeFiles {

    private final Simulation simulation;
    private final Surroundings surroundings;

    NodeFiles(Simulation simulation) {
        this.simulation = simulation;
        this.surroundings = new Surroundings();
    }

    /** The directory of a task. Empty before its first run. */
    List<NodeFile> of(BatchAccount account, Pool pool, Node node, Task task) {
        Instant started = task.started;
        if (started == null) {
            return List.of();
        }
        Program.Run run = surroundings.run(account, pool, node, task);
        Instant until = task.ended == null ? simulation.now() : task.ended;
        List<NodeFile> files = streams(run, started, until, task.ended == null ? started : until);
        files.removeIf(file -> task.deleted(file.name()));
        return files;
    }

    private static List<NodeFile> streams(Program.Run run, Instant started, Instant until, Instant modified) {
        Duration elapsed = Duration.between(started, until);
        List<NodeFile> files = new ArrayList<>();
        files.add(new NodeFile("stderr.txt", false, run.error(elapsed), modified));
        files.add(new NodeFile("stdout.txt", false, run.output(elapsed), modified));
        files.add(new NodeFile("wd", true, "", started));
        return files;
    }

    /** Everything below the root of a node. */
    List<NodeFile> of(BatchAccount account, Pool pool, Node node) {
        List<NodeFile> files = new ArrayList<>();
        Instant booted = node.booted == null ? node.allocated : node.booted;
        for (String directory : List.of("applications", "fsmounts", "shared", "startup", "volatile", "workitems")) {
            files.add(new NodeFile(directory, true, "", booted));
        }
        Instant began = node.startTaskBegan;
        if (began != null) {
            Program.Run run = StartTask.run(account, pool, node);
            boolean running = node.state == NodeState.WAITING_FOR_START_TASK;
            Instant end = running ? simulation.now() : began.plus(run.duration());
            add(files, "startup/", streams(run, began, end, end));
        }
        if (node.work != null) {
            TreeSet<String> parents = new TreeSet<>();
            for (Task task : node.work.recent) {
                if (!node.id.equals(task.node) || task.started == null) {
                    continue;
                }
                String place = "workitems/" + task.job.id + "/job-1/" + task.id;
                for (String parent :
                        List.of("workitems/" + task.job.id, "workitems/" + task.job.id + "/job-1", place)) {
                    if (parents.add(parent)) {
                        files.add(new NodeFile(parent, true, "", task.started));
                    }
                }
                add(files, place + "/", of(account, pool, node, task));
            }
        }
        return files;
    }

    private static void add(List<NodeFile> files, String place, List<NodeFile> more) {
        more.forEach(
                file -> files.add(new NodeFile(place + file.name(), file.directory(), file.text(), file.modified())));
    }

    /** Marks a file of a node as deleted; only what tasks wrote can go. */
    static boolean delete(Node node, String name) {
        if (node.work != null) {
            for (Task task : node.work.recent) {
                String place = "workitems/" + task.job.id + "/job-1/" + task.id + "/";
                if (name.startsWith(place)) {
                    task.deleteFile(name.substring(place.length()));
                    return true;
                }
            }
        }
        return false;
    }
}
