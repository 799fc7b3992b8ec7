package io.batchsh.configuration;

import java.nio.file.Path;

/** Where the value of a setting comes from; later ones win. */
public sealed interface Origin {

    /** Nobody says anything. */
    record Default() implements Origin {
        @Override
        public String toString() {
            return "default";
        }
    }

    /** The file of the person. */
    record User(Path file) implements Origin {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** The file of the project that the shell was started in. */
    record Project(Path file) implements Origin {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** An environment variable. */
    record Variable(String name) implements Origin {
        @Override
        public String toString() {
            return "$" + name;
        }
    }

    /** An option of the program. */
    record Option(String name) implements Origin {
        @Override
        public String toString() {
            return name;
        }
    }
}
