package io.batchsh.command;

/** Runs a line as if it had been typed. */
interface LineRunner {

    ExitCode run(String line);
}
