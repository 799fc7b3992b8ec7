package io.batchsh.output;

/** Hears what a console prints, such as a recorder does. */
public interface OutputListener {

    /** Text as it went to standard output. */
    void out(String text);

    /** Text as it went to standard error, line ends included; a status line is told as a line. */
    void err(String text);
}
