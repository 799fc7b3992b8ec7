package io.batchsh.preflight;

/** When the service would show what a finding foretells. */
public enum FailsAt {
    /** At once: the create call is refused. */
    CREATE("at create: the call is refused"),
    /** Minutes later: the pool exists, becomes steady without its nodes and carries a resize error. */
    RESIZE("at resize: the pool exists, becomes steady without its nodes and carries a resize error"),
    /** Later still: nodes are allocated, and billed, and never become idle. */
    NODE("on the node: nodes are allocated, and billed, and never become idle"),
    /** Never, but it takes long. */
    SLOW("nowhere, but it takes long");

    private final String words;

    FailsAt(String words) {
        this.words = words;
    }

    /** Where it fails, as a sentence would say it. */
    public String words() {
        return words;
    }
}
