package io.batchsh.benchmark;

/** A part of the benchmark, with a place of its own on the page. */
interface Chapter {

    /** What it is called on the command line and in the markers of the page. */
    String name();

    void measure(Surroundings surroundings, Findings findings) throws Exception;
}
