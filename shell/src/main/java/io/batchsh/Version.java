package io.batchsh;

import java.util.Optional;

/** The version of this program. */
final class Version {

    private Version() {}

    /** Name and version, such as {@code batchsh/0.1.0}; {@code development} outside a build. */
    static String text() {
        return "batchsh/"
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("development");
    }
}
