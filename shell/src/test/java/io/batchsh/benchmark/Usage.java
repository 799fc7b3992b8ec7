package io.batchsh.benchmark;

/**
 * What one run of a program took.
 *
 * @param wall milliseconds from its start to its end, or to what was waited for
 * @param cpu milliseconds of processor, of the program and what it started
 * @param memory the most it had resident, in MiB; 0 where the system does not say
 */
record Usage(double wall, double cpu, double memory) {}
