package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;

/** How many nodes are in each state. */
public final class BatchNodeCounts implements JsonSerializable<BatchNodeCounts> {
    private int creating;
    private int idle;
    private int offline;
    private int preempted;
    private int rebooting;
    private int reimaging;
    private int running;
    private int starting;
    private int startTaskFailed;
    private int leavingPool;
    private int unknown;
    private int unusable;
    private int waitingForStartTask;
    private int deallocated;
    private int deallocating;
    private int total;
    private int upgradingOs;

    BatchNodeCounts() {}

    public int getCreating() {
        return creating;
    }

    public int getIdle() {
        return idle;
    }

    public int getOffline() {
        return offline;
    }

    public int getPreempted() {
        return preempted;
    }

    public int getRebooting() {
        return rebooting;
    }

    public int getReimaging() {
        return reimaging;
    }

    public int getRunning() {
        return running;
    }

    public int getStarting() {
        return starting;
    }

    public int getStartTaskFailed() {
        return startTaskFailed;
    }

    public int getLeavingPool() {
        return leavingPool;
    }

    public int getUnknown() {
        return unknown;
    }

    public int getUnusable() {
        return unusable;
    }

    public int getWaitingForStartTask() {
        return waitingForStartTask;
    }

    public int getDeallocated() {
        return deallocated;
    }

    public int getDeallocating() {
        return deallocating;
    }

    public int getTotal() {
        return total;
    }

    public int getUpgradingOs() {
        return upgradingOs;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeIntField("creating", creating);
        writer.writeIntField("idle", idle);
        writer.writeIntField("offline", offline);
        writer.writeIntField("preempted", preempted);
        writer.writeIntField("rebooting", rebooting);
        writer.writeIntField("reimaging", reimaging);
        writer.writeIntField("running", running);
        writer.writeIntField("starting", starting);
        writer.writeIntField("startTaskFailed", startTaskFailed);
        writer.writeIntField("leavingPool", leavingPool);
        writer.writeIntField("unknown", unknown);
        writer.writeIntField("unusable", unusable);
        writer.writeIntField("waitingForStartTask", waitingForStartTask);
        writer.writeIntField("deallocated", deallocated);
        writer.writeIntField("deallocating", deallocating);
        writer.writeIntField("total", total);
        writer.writeIntField("upgradingOS", upgradingOs);
        return writer.writeEndObject();
    }

    public static BatchNodeCounts fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeCounts(), BatchNodeCounts::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "creating" -> creating = reader.getInt();
            case "idle" -> idle = reader.getInt();
            case "offline" -> offline = reader.getInt();
            case "preempted" -> preempted = reader.getInt();
            case "rebooting" -> rebooting = reader.getInt();
            case "reimaging" -> reimaging = reader.getInt();
            case "running" -> running = reader.getInt();
            case "starting" -> starting = reader.getInt();
            case "startTaskFailed" -> startTaskFailed = reader.getInt();
            case "leavingPool" -> leavingPool = reader.getInt();
            case "unknown" -> unknown = reader.getInt();
            case "unusable" -> unusable = reader.getInt();
            case "waitingForStartTask" -> waitingForStartTask = reader.getInt();
            case "deallocated" -> deallocated = reader.getInt();
            case "deallocating" -> deallocating = reader.getInt();
            case "total" -> total = reader.getInt();
            case "upgradingOS" -> upgradingOs = reader.getInt();
            default -> reader.skipChildren();
        }
    }
}
