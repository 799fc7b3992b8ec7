package io.batchsh.recording;

/** What a recording can be written as. */
public enum ExportFormat {
    /** A script of batchsh that does the same, with the inputs as parameters. */
    GROOVY,
    /** A shell script that does the same with the Azure CLI. */
    AZ,
    /** A page with the commands, the narration and the output. */
    MARKDOWN,
    /** A terminal session for asciinema, format version 2. */
    CAST,
    /** A picture of the last screen. */
    SVG
}
