package io.batchsh.simulator;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/** What a node does for jobs and who may sign in to it; most nodes of a large pool never need one. */
final class NodeWork {

    private static final int MOST_RECENT = 10;

    /** What runs there, oldest first. */
    final LinkedHashSet<Task> tasks = new LinkedHashSet<>();

    /** The last tasks that ran there, newest last. */
    final ArrayDeque<Task> recent = new ArrayDeque<>();

    /** User accounts by name: what was sent, without its secrets. */
    final TreeMap<String, Map<String, Object>> users = new TreeMap<>();

    int usedSlots;
    int tasksRun;
    int tasksSucceeded;

    void begin(Task task) {
        tasks.add(task);
        usedSlots += task.slots();
        recent.remove(task);
        recent.add(task);
        if (recent.size() > MOST_RECENT) {
            recent.remove();
        }
    }

    void end(Task task) {
        if (tasks.remove(task)) {
            usedSlots -= task.slots();
        }
    }
}
