package io.batchsh.command;

import io.batchsh.access.AccessCheck;
import io.batchsh.access.Principals;
import io.batchsh.access.Providers;
import io.batchsh.access.RequiredAccess;
import io.batchsh.access.RequiredAction.Subject;
import io.batchsh.access.Roles;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Transport;
import io.batchsh.batch.BatchAccounts;
import io.batchsh.batch.ImageUsages;
import io.batchsh.batch.JobMoves;
import io.batchsh.batch.JobWaits;
import io.batchsh.batch.Jobs;
import io.batchsh.batch.NodeActions;
import io.batchsh.batch.NodeAgentSkus;
import io.batchsh.batch.NodeWaits;
import io.batchsh.batch.Nodes;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolImages;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolTroubles;
import io.batchsh.batch.PoolWaits;
import io.batchsh.batch.Pools;
import io.batchsh.batch.Quotas;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.batch.SmokeTest;
import io.batchsh.batch.TaskWaits;
import io.batchsh.batch.Tasks;
import io.batchsh.batch.VmSizes;
import io.batchsh.image.Disks;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryChanges;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinitionProposals;
import io.batchsh.image.ImageSourceFit;
import io.batchsh.image.ImageSources;
import io.batchsh.image.ImageVersionWaits;
import io.batchsh.image.ManagedImages;
import io.batchsh.image.Placement;
import io.batchsh.image.SharedGalleries;
import io.batchsh.image.Snapshots;
import io.batchsh.image.TargetRegion;
import io.batchsh.image.Vhds;
import io.batchsh.image.VirtualMachine;
import io.batchsh.image.VirtualMachines;
import io.batchsh.image.preparation.Preparations;
import io.batchsh.preflight.AzureFacts;
import io.batchsh.preflight.FactSource;
import io.batchsh.preflight.PoolAudit;
import io.batchsh.preflight.PoolProposal;
import io.batchsh.preflight.Preflight;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.RememberedFacts;
import io.batchsh.preflight.machine.AzureMachineFacts;
import io.batchsh.preflight.machine.MachineCheck;
import io.batchsh.preflight.vhd.VhdCheck;
import io.batchsh.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done in a session. Cheap to make: no client exists before its first call.
 *
 * @param session where it is done
 */
public record Operations(Session session) {

    private static final int RULES_AT_A_TIME = 4;

    public Galleries galleries() {
        return new Galleries(clients());
    }

    /** The name of the region of the session's account, where its nodes are. */
    public String region() {
        return TargetRegion.normalize(clients().account().location());
    }

    /** Galleries of others, seen from a region. */
    public SharedGalleries sharedGalleries(String region) {
        return new SharedGalleries(clients(), region);
    }

    public JobMoves jobMoves() {
        return new JobMoves(clients());
    }

    public PoolImages poolImages() {
        return new PoolImages(clients());
    }

    public Placement placement() {
        return new Placement(clients());
    }

    public GalleryChanges galleryChanges() {
        return new GalleryChanges(clients());
    }

    public ImageSources imageSources() {
        return new ImageSources(clients());
    }

    public ImageSourceFit imageSourceFit() {
        return new ImageSourceFit(clients());
    }

    public ImageDefinitionProposals imageDefinitionProposals() {
        return new ImageDefinitionProposals(clients());
    }

    public ImageVersionWaits imageVersionWaits() {
        return new ImageVersionWaits(clients());
    }

    public ImageUsages imageUsages() {
        return new ImageUsages(clients());
    }

    public Pools pools() {
        return new Pools(clients());
    }

    public PoolWaits poolWaits() {
        return new PoolWaits(clients());
    }

    public Nodes nodes() {
        return new Nodes(clients());
    }

    public NodeActions nodeActions() {
        return new NodeActions(clients());
    }

    public NodeWaits nodeWaits() {
        return new NodeWaits(clients());
    }

    public PoolTroubles poolTroubles() {
        return new PoolTroubles(clients());
    }

    public Jobs jobs() {
        return new Jobs(clients());
    }

    public JobWaits jobWaits() {
        return new JobWaits(clients());
    }

    public Tasks tasks() {
        return new Tasks(clients());
    }

    public TaskWaits taskWaits() {
        return new TaskWaits(clients());
    }

    public Quotas quotas() {
        return new Quotas(clients());
    }

    public SmokeTest smokeTest() {
        return new SmokeTest(clients());
    }

    public NodeAgentSkus nodeAgentSkus() {
        return new NodeAgentSkus(clients(), RetirementCalendar.builtIn());
    }

    public BatchAccounts accounts() {
        return new BatchAccounts(clients());
    }

    public VmSizes vmSizes() {
        return new VmSizes(clients());
    }

    public Providers providers() {
        return new Providers(clients());
    }

    public Roles roles() {
        return new Roles(clients());
    }

    public Principals principals() {
        return new Principals(clients());
    }

    /**
     * What is needed to make pools, and whether the signed-in principal has it.
     *
     * @param image the image to make them from, as {@code gallery/definition[/version]} or a resource id; null for none
     * @param subnetId the resource id of the subnet to join; null for none
     */
    public List<AccessCheck> accessChecks(@Nullable String image, @Nullable String subnetId) {
        RequiredAccess access = new RequiredAccess(roles());
        List<AccessCheck> checks = new ArrayList<>(
                access.check(Subject.ACCOUNT, clients().account().id()));
        if (image != null) {
            GalleryImageId id = galleries().find(image);
            checks.addAll(access.check(Subject.GALLERY, id.galleryId()));
            checks.addAll(access.check(Subject.IMAGE, id.toString()));
        }
        if (subnetId != null) {
            checks.addAll(access.check(Subject.SUBNET, subnetId));
        }
        return List.copyOf(checks);
    }

    public VirtualMachines virtualMachines() {
        return new VirtualMachines(clients());
    }

    public Disks disks() {
        return new Disks(clients());
    }

    public Snapshots snapshots() {
        return new Snapshots(clients());
    }

    public ManagedImages managedImages() {
        return new ManagedImages(clients());
    }

    public Preparations preparations() {
        return new Preparations(clients());
    }

    public Vhds vhds() {
        return new Vhds(clients());
    }

    /** Looks whether a VHD can become a gallery image for Batch. */
    public PreflightReport checkVhd(String uri) {
        return new VhdCheck(vhds(), accounts()::current).check(uri);
    }

    /** Looks whether a machine can become an image for Batch. */
    public PreflightReport check(VirtualMachine machine) {
        return new MachineCheck(new AzureMachineFacts(clients())).check(machine);
    }

    /**
     * Runs every preflight rule on a pool to be.
     *
     * @throws InterruptedException if Ctrl-C was pressed
     */
    public PreflightReport check(PoolSpec pool) throws InterruptedException {
        return preflight(new AzureFacts(clients()))
                .check(new PoolProposal(pool, session.credential() != CredentialKind.SHARED_KEY));
    }

    /**
     * Runs every preflight rule on a pool that is there, as if it were resized now.
     *
     * @param pool the pool's id
     * @param changes what it is to be instead of what it is, such as its targets
     * @throws InterruptedException if Ctrl-C was pressed
     * @throws io.batchsh.azure.AzureException if there is no such pool
     */
    public PreflightReport check(String pool, PoolSpec changes) throws InterruptedException {
        Pool existing = pools().show(pool);
        return preflight(new AzureFacts(clients()))
                .check(new PoolProposal(
                        PoolSpec.of(existing).overriddenBy(changes),
                        session.credential() != CredentialKind.SHARED_KEY,
                        Optional.of(existing)));
    }

    /**
     * Runs every preflight rule on every pool of the account. What all of them need is read once.
     *
     * @throws InterruptedException if Ctrl-C was pressed
     */
    public List<PoolAudit> audit() throws InterruptedException {
        Preflight preflight = preflight(new RememberedFacts(new AzureFacts(clients())));
        List<PoolAudit> audits = new ArrayList<>();
        for (Pool pool : pools().list().toList()) {
            boolean tokens = session.credential() != CredentialKind.SHARED_KEY;
            audits.add(new PoolAudit(
                    pool, preflight.check(new PoolProposal(PoolSpec.of(pool), tokens, Optional.of(pool)))));
        }
        return List.copyOf(audits);
    }

    /** Several rules at a time only where waiting counts; elsewhere in order, so that equal runs are equal. */
    private Preflight preflight(FactSource facts) {
        Transport transport = clients().transport();
        int threads = transport.kind() == Transport.Kind.LIVE ? RULES_AT_A_TIME : 1;
        return new Preflight(facts, transport.clock(), threads);
    }

    private AzureClients clients() {
        return session.clients();
    }
}
