/**
 * The simulated Azure: one domain model behind the resource manager and the Batch data plane, on a virtual clock. It is
 * reached through the transport only, with the URLs and payloads of the real service, so that no room can tell it from
 * Azure except by the name of the context.
 */
@NullMarked
package io.batchsh.simulator;

import org.jspecify.annotations.NullMarked;
