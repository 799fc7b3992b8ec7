/**
 * The benchmark: programs side by side, probes in JVMs of their own, the page they write. It is compiled with the tests and
 * runs by {@code mvn -Pbenchmark verify}; the loops measured by JMH, which only that profile needs, are in
 * {@code src/benchmark}.
 */
package io.batchsh.benchmark;
