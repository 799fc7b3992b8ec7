/**
 * The simulated Azure: one domain model behind the resource manager and the Batch data plane, on a virtual clock. It is
 * reached through the transport only, with the URLs and payloads of the real service, so that no room can tell it from
 * Azure except by the name of the context.
 *
 * <p>A request goes from {@code Services} by its host to {@code EntraId}, {@code ResourceManager} or {@code BatchService},
 * and by its route to a small handler over the {@code Store}. What takes time is scheduled on the {@code Timeline}. A new
 * type of resource is a {@code ResourceKind}; a new call of the data plane is a route; rules, lists and durations that are
 * data lie in the JSON files beside the classes, each with its date and source. What is not modelled answers 501
 * {@code NotSupportedBySimulator}.
 *
 * <p>What happens later is an {@code Event}: the name of a kind and arguments as JSON has them, never a lambda or a live
 * object, because all state is saved and restored. Whoever schedules events, with {@code timeline().after(delay, KIND,
 * pool.event("name", value))}, registers what they do in a method {@code handle(EventTable)} that the constructor of
 * {@code EventTable} calls (a {@code ResourceKind} overrides its own). The handler finds pool or resource again by its
 * arguments, {@code store().pool(arguments)} or {@code store().resource(arguments)}, and does nothing if it is gone or
 * has moved on. An operation of the resource manager ends with such an event: {@code operations.begin(reply, request,
 * resource, duration, KIND, "name", value)}.
 *
 * <p>All state lies in what {@code Simulation} holds. A field that is added to it is added to {@code StoreState} or
 * {@code PoolState} too, or a saved state would forget it; {@code SnapshotTest} fails until it is. A route needs a row in
 * {@code fidelity.tsv}, which names its operation for faults and says how its behaviour is known and which test shows it;
 * {@code LedgerTest} fails until it has one. Whoever lets things go wrong by a fault asks {@code faults().strike(kind,
 * resource)}.
 */
@NullMarked
package io.batchsh.simulator;

import org.jspecify.annotations.NullMarked;
