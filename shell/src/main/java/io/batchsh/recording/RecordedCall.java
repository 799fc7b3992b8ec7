package io.batchsh.recording;

/** A call of a recording with its answer; each is given once, only the last answer to a read more often. */
final class RecordedCall {

    private final Entry.Call call;
    private final Entry.Result result;
    private boolean given;

    RecordedCall(Entry.Call call, Entry.Result result) {
        this.call = call;
        this.result = result;
    }

    Entry.Call call() {
        return call;
    }

    Entry.Result result() {
        return result;
    }

    boolean given() {
        return given;
    }

    void give() {
        given = true;
    }
}
