package io.batchsh.script;

import io.batchsh.command.SessionSwitch;
import io.batchsh.session.Context;
import io.batchsh.session.Contexts;
import java.util.List;

/** {@code contexts}: the saved contexts, and going to one. */
public record ContextNames(Contexts saved, SessionSwitch sessions) {

    /** The names of the saved contexts. */
    public List<String> list() {
        return saved.names();
    }

    /** A saved context. */
    public Context show(String name) {
        return saved.read(name);
    }

    /** Saves where the shell works under a name, in place of one that is there; a secret is not saved. */
    public Context save(String name) {
        return sessions.save(name);
    }

    /** Deletes a saved context. */
    public void delete(String name) {
        saved.delete(name);
    }

    /** Goes to a saved context, or to {@code simulated}. */
    public Context use(String name) {
        return sessions.useContext(name).toContext();
    }
}
