package io.batchsh.simulator;

/**
 * How a provider answers writes that take time.
 *
 * @param path where its operations are asked for, below the subscription; {@code {location}} is the resource's region
 * @param created the status of a creation
 * @param updated the status of a change
 * @param state the provisioning state during a creation
 * @param asyncHeader whether {@code Azure-AsyncOperation} leads to the operation
 * @param location whether {@code Location} does so for PUT and PATCH too, not only for DELETE and POST
 * @param body whether the first answer shows the resource
 * @param output whether an operation that has made or changed a resource puts it out
 */
record OperationStyle(
        String path,
        int created,
        int updated,
        String state,
        boolean asyncHeader,
        boolean location,
        boolean body,
        boolean output) {

    // As the services were recorded to answer; the network and storage styles are documented.

    static final OperationStyle GALLERY = compute("capsOperations", 201, 200, "Creating", false);
    static final OperationStyle COMPUTE = compute("operations", 201, 200, "Creating", false);
    static final OperationStyle DISK = compute("DiskOperations", 202, 202, "Updating", true);
    static final OperationStyle NETWORK = new OperationStyle(
            "providers/Microsoft.Network/locations/{location}/operations",
            201,
            200,
            "Updating",
            true,
            false,
            true,
            false);
    static final OperationStyle STORAGE = new OperationStyle(
            "providers/Microsoft.Storage/locations/{location}/asyncoperations",
            202,
            200,
            "Creating",
            false,
            true,
            false,
            false);
    static final OperationStyle BATCH = new OperationStyle(
            "providers/Microsoft.Batch/locations/{location}/accountOperationResults",
            202,
            200,
            "Creating",
            false,
            true,
            false,
            false);
    static final OperationStyle GROUP =
            new OperationStyle("operationresults", 201, 200, "Succeeded", false, true, false, false);

    private static OperationStyle compute(String name, int created, int updated, String state, boolean location) {
        String path = "providers/Microsoft.Compute/locations/{location}/" + name;
        return new OperationStyle(path, created, updated, state, true, location, true, location);
    }

    /** The same with its operations elsewhere. */
    OperationStyle at(String other) {
        return new OperationStyle(other, created, updated, state, asyncHeader, location, body, output);
    }
}
