package io.batchsh.simulator;

/** Leads a request to the service of its host. */
final class Services {

    private final EntraId entraId;
    private final ResourceManager resourceManager;
    private final BatchService batch;
    private final BlobService blobs;

    Services(Simulation simulation) {
        Tokens tokens = new Tokens(simulation);
        this.entraId = new EntraId(simulation, tokens);
        this.batch = new BatchService(simulation, tokens);
        this.resourceManager = new ResourceManager(simulation, tokens, batch);
        this.blobs = new BlobService(simulation, tokens);
    }

    Reply answer(Request request) {
        if (request.host().equals(EntraId.HOST)) {
            return entraId.answer(request);
        }
        if (request.host().equals(ResourceManager.HOST)) {
            return resourceManager.answer(request);
        }
        if (request.host().endsWith(BatchService.HOSTS)) {
            return batch.answer(request);
        }
        if (BlobService.serves(request.host())) {
            return blobs.answer(request);
        }
        Refusal refusal = Refusal.unsupported(request);
        return Reply.json(
                refusal.status(), Json.object("error", Json.object("code", refusal.code(), "message", refusal.text())));
    }
}
