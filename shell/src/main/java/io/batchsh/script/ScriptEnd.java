package io.batchsh.script;

/** Thrown to end a script early where nothing went wrong, such as after its help was printed. */
final class ScriptEnd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptEnd() {
        super("the script ends here", null, false, false);
    }
}
