package io.batchsh.preflight;

/** When the service would show what a finding foretells. */
public enum FailsAt {
    /** At once: the create call is refused. */
    CREATE,
    /** Minutes later: the pool exists, becomes steady without its nodes and carries a resize error. */
    RESIZE,
    /** Later still: nodes are allocated, and billed, and never become idle. */
    NODE,
    /** Never, but it takes long. */
    SLOW
}
