package io.batchsh.simulator;

/** What a pool refers to outside its account: images and subnets. The caller must have rights on them, an account key has none. */
final class LinkedResources {

    private LinkedResources() {}

    /** @throws Refusal if the caller may not do something with a resource, or it is of another tenant */
    static void requireRight(Store store, String caller, String action, String id) {
        boolean foreign = ResourceId.parse(id)
                .flatMap(resource -> store.subscription(resource.subscription()))
                .filter(subscription -> !store.ours(subscription))
                .isPresent();
        if (foreign || !store.allows(caller, action, id)) {
            throw insufficient(action, id);
        }
    }

    /** Asserted by azure-sdk-for-net TestPoolCreatedCustomImageExpectedError, spelling included. */
    static Refusal insufficient(String action, String id) {
        return insufficient(400, action, id);
    }

    static Refusal insufficient(int status, String action, String id) {
        return new Refusal(
                        status,
                        "InsufficientPermissions",
                        "The user identity does not have the required permissions for the specified resource.")
                .value(
                        "Reason",
                        "The user identity used for this operation does not have the required privelege " + action
                                + " on the specified resource " + id + ".");
    }

    /** Reported: MicrosoftDocs/azure-docs #51092. */
    static Refusal keyNotAllowed(String kind) {
        return new Refusal(
                        403,
                        "AuthenticationFailed",
                        "Server failed to authenticate the request. Make sure the value of Authorization header is"
                                + " formed correctly including the signature.")
                .value(
                        "AuthenticationErrorDetail",
                        "The specified type of authentication SharedKey is not allowed when external resources of type "
                                + kind + " are linked.");
    }

    /** @throws Refusal if the subscription of an image does not know the Batch service */
    static void requireRegistration(Store store, ResourceId image) {
        boolean registered = store.subscription(image.subscription())
                .map(subscription -> subscription.providers().getOrDefault("Microsoft.Batch", "NotRegistered"))
                .filter("Registered"::equals)
                .isPresent();
        if (!registered) {
            throw Contract.invalid(
                    "virtualMachineImageId",
                    image.toString(),
                    "The subscription " + image.subscription()
                            + " of the specified image is not registered to use namespace 'Microsoft.Batch'.");
        }
    }
}
