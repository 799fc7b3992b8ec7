package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Cloud;
import io.batchsh.session.Context;
import io.batchsh.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens sessions. The commands know of simulated and live ones no more than this. Methods throw {@link AzureException}. */
public interface SessionHost {

    /** The names of the contexts that need no saving. */
    List<String> builtIn();

    /** A session in a saved or built-in context, behind the guards of this run. */
    Session open(String context);

    /** A session in a context that is not saved, behind the guards of this run. */
    Session open(Context context);

    /**
     * A session on a new simulated Azure, which stands in for the former one until {@link #leaveLesson}. Meanwhile no live session
     * is opened.
     *
     * @param world a world that comes with batchsh
     */
    Session enterLesson(String world);

    /** Gives the simulated Azure of {@link #enterLesson} up. */
    void leaveLesson();

    /**
     * The cloud of a name, as az writes it or in one word, or {@code simulated}.
     */
    Cloud cloud(String name);

    /**
     * The cloud that publishes its metadata at an address.
     *
     * @param caBundle certificate authorities to trust beside those of Java, a file in PEM
     */
    Cloud cloudAt(String metadataUrl, Optional<Path> caBundle);
}
