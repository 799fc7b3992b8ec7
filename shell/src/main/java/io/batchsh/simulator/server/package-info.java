/**
 * The simulated Azure over HTTPS, for clients other than batchsh: a server on the loopback interface with a certificate
 * authority of its own, a CONNECT proxy through which the public names of Azure lead to it, and a few control calls. It
 * translates addresses and lets time pass; what is answered is decided by the simulator alone, which it asks through its
 * HTTP client as everybody does.
 */
@NullMarked
package io.batchsh.simulator.server;

import org.jspecify.annotations.NullMarked;
