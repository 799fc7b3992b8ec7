package io.batchsh.simulator;

import io.batchsh.simulator.program.Program;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What command lines find around them on a node: its operating system and the variables that the node agent sets. */
final class Surroundings {

    Program.Run run(BatchAccount account, Pool pool, Node node, Task task) {
        return run(pool, task.commandLine(), environment(account, pool, node, task));
    }

    /** Runs a start, preparation or release task, which has an id of its own and belongs to a job or to none. */
    Program.Run run(BatchAccount account, Pool pool, Node node, Map<String, Object> special, List<String> place) {
        Map<String, String> environment = node(account, pool, node);
        place(environment, pool, place);
        add(environment, special);
        return run(pool, Json.text(special, "commandLine").orElse(""), environment);
    }

    /** Runs a start task on no node in particular: the variables are those of every node, what differs between nodes is empty. */
    Program.Run runOnAnyNode(Pool pool, Map<String, Object> startTask) {
        Map<String, String> environment = everyNode(pool);
        place(environment, pool, List.of("startup"));
        add(environment, startTask);
        return run(pool, Json.text(startTask, "commandLine").orElse(""), environment);
    }

    private Program.Run run(Pool pool, String commandLine, Map<String, String> environment) {
        return Program.run(commandLine, windows(pool), environment, OperatingSystem.files(agent(pool)));
    }

    boolean windows(Pool pool) {
        return agent(pool).startsWith("batch.node.windows");
    }

    private static String agent(Pool pool) {
        return Json.text(pool.configuration, "virtualMachineConfiguration", "nodeAgentSKUId")
                .orElse("");
    }

    private Map<String, String> environment(BatchAccount account, Pool pool, Node node, Task task) {
        Map<String, String> environment = node(account, pool, node);
        environment.put("AZ_BATCH_JOB_ID", task.job.id);
        environment.put("AZ_BATCH_TASK_ID", task.id);
        place(environment, pool, List.of("workitems", task.job.id, "job-1", task.id));
        add(
                environment,
                Map.of("environmentSettings", Json.children(task.job.configuration, "commonEnvironmentSettings")));
        add(environment, task.configuration);
        return environment;
    }

    private Map<String, String> everyNode(Pool pool) {
        Map<String, String> environment = new TreeMap<>();
        for (String differs : List.of(
                "AZ_BATCH_ACCOUNT_NAME",
                "AZ_BATCH_ACCOUNT_URL",
                "AZ_BATCH_NODE_ID",
                "AZ_BATCH_NODE_IS_DEDICATED",
                "HOSTNAME")) {
            environment.put(differs, "");
        }
        String root = root(pool);
        environment.put("AZ_BATCH_POOL_ID", pool.id);
        environment.put("AZ_BATCH_NODE_ROOT_DIR", root);
        environment.put("AZ_BATCH_NODE_SHARED_DIR", root + separator(pool) + "shared");
        environment.put("AZ_BATCH_NODE_STARTUP_DIR", root + separator(pool) + "startup");
        return environment;
    }

    private Map<String, String> node(BatchAccount account, Pool pool, Node node) {
        Map<String, String> environment = everyNode(pool);
        environment.put("AZ_BATCH_ACCOUNT_NAME", account.name());
        environment.put("AZ_BATCH_ACCOUNT_URL", "https://" + account.host() + "/");
        environment.put("AZ_BATCH_NODE_ID", node.id);
        environment.put("AZ_BATCH_NODE_IS_DEDICATED", Boolean.toString(node.dedicated));
        environment.put("HOSTNAME", hostName(node));
        if (windows(pool)) {
            environment.put("COMPUTERNAME", hostName(node));
        }
        return environment;
    }

    static String hostName(Node node) {
        return node.id.substring("tvmps_".length(), "tvmps_".length() + 12)
                + (node.dedicated ? "d" : "p")
                + Integer.toString(node.ordinal, 36);
    }

    private void place(Map<String, String> environment, Pool pool, List<String> place) {
        String directory = root(pool) + separator(pool) + String.join(separator(pool), place);
        environment.put("AZ_BATCH_TASK_DIR", directory);
        environment.put("AZ_BATCH_TASK_WORKING_DIR", directory + separator(pool) + "wd");
    }

    private static void add(Map<String, String> environment, Map<String, Object> task) {
        for (Map<String, Object> setting : Json.children(task, "environmentSettings")) {
            Json.text(setting, "name")
                    .ifPresent(name ->
                            environment.put(name, Json.text(setting, "value").orElse("")));
        }
    }

    private String root(Pool pool) {
        return windows(pool) ? "D:\\batch\\tasks" : "/mnt/batch/tasks";
    }

    String separator(Pool pool) {
        return windows(pool) ? "\\" : "/";
    }
}
