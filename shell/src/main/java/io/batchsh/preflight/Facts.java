package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.ComputeSku;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.Pool;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.batch.Usage;
import io.batchsh.batch.VmSize;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.TargetRegion;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/**
 * What is known about one proposal: each fact is read when first needed, once, and a failure to read it is kept. A fact that
 * could not be read ends the rule that asks for it, which then counts as undecided. The exception are images: one that is
 * missing, or that the caller may not read, has rules of its own and is simply absent for all others.
 *
 * <p>Safe for use by several threads.
 */
public final class Facts {

    private final PoolProposal proposal;
    private final InstantSource clock;
    private final RetirementCalendar calendar;
    private final Fact<BatchAccount> account;
    private final Fact<List<Pool>> pools;
    private final Fact<List<NodeAgentSku>> nodeAgentSkus;
    private final Fact<Map<String, VmSize>> vmSizes;
    private final Fact<Map<String, ComputeSku>> computeSkus;
    private final Fact<List<Usage>> computeUsages;
    private final AccessFacts access;
    private final NetworkFacts network;
    private final Optional<Fact<ImageDefinition>> definition;
    private final Optional<Fact<Optional<ImageVersion>>> version;
    private final Optional<Fact<List<ImageVersion>>> versions;

    /**
     * Knows nothing yet.
     *
     * @param clock today, for what retires
     */
    public Facts(PoolProposal proposal, FactSource source, InstantSource clock, RetirementCalendar calendar) {
        this.proposal = requireNonNull(proposal, "proposal is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.calendar = requireNonNull(calendar, "calendar is null");
        requireNonNull(source, "source is null");
        account = new Fact<>("the Batch account", source::account);
        pools = new Fact<>("the pools of the account", source::pools);
        nodeAgentSkus = new Fact<>("the node agent SKUs", source::nodeAgentSkus);
        vmSizes = new Fact<>(
                "the VM sizes of the region",
                () -> byName(source.vmSizes(account().location()), VmSize::name));
        computeSkus = new Fact<>(
                "the compute sizes of the region",
                () -> byName(source.computeSkus(account().location()), ComputeSku::name));
        computeUsages = new Fact<>(
                "the compute usages of the region",
                () -> source.computeUsages(account().location()));
        access = new AccessFacts(source);
        network = new NetworkFacts(proposal, source, () -> account().location());
        Optional<GalleryImageId> image = proposal.image();
        definition = image.map(id -> new Fact<>("the image definition", () -> source.definition(id)));
        versions = image.map(id -> new Fact<>("the image versions", () -> source.versions(id)));
        version = image.map(id -> new Fact<>("the image version", resolved(source, id)));
    }

    private Supplier<Optional<ImageVersion>> resolved(FactSource source, GalleryImageId id) {
        return () -> id.version().isPresent()
                ? Optional.of(source.version(id))
                : ImageVersion.latest(eligible()).map(latest -> source.version(id.withVersion(latest.name())));
    }

    /** The versions that the region of the account may take for the latest. */
    private List<ImageVersion> eligible() {
        Fact<List<ImageVersion>> all = versions.orElseThrow();
        all.failure().ifPresent(failure -> {
            throw failure;
        });
        String location = account().location();
        return all.get().stream()
                .filter(version -> version.targetRegion(location)
                        .filter(TargetRegion::excludeFromLatest)
                        .isEmpty())
                .toList();
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        Map<String, T> names = new HashMap<>();
        all.forEach(one -> names.put(name.apply(one).toLowerCase(Locale.ROOT), one));
        return names;
    }

    /** Who may do what. */
    AccessFacts access() {
        return access;
    }

    /** The network that the nodes join. */
    NetworkFacts network() {
        return network;
    }

    /** The size the pool names, as Microsoft.Compute offers it to the subscription; empty when it does not. */
    Optional<ComputeSku> computeSku() {
        return Optional.ofNullable(
                computeSkus.get().get(proposal.pool().vmSize().toLowerCase(Locale.ROOT)));
    }

    /** What the subscription uses of its compute quotas in the region of the account. */
    List<Usage> computeUsages() {
        return computeUsages.get();
    }

    /** The Batch account the pool is created in. */
    public BatchAccount account() {
        return account.get();
    }

    /** The pools there are. */
    public List<Pool> pools() {
        return pools.get();
    }

    /** The pools there are beside the one in question. */
    public List<Pool> otherPools() {
        return pools().stream()
                .filter(pool -> proposal.existing()
                        .filter(own -> own.id().equalsIgnoreCase(pool.id()))
                        .isEmpty())
                .toList();
    }

    /** The node agent SKUs the account offers. */
    public List<NodeAgentSku> nodeAgentSkus() {
        return nodeAgentSkus.get();
    }

    /** The node agent SKU the pool names; empty when the account does not offer it. */
    public Optional<NodeAgentSku> nodeAgentSku() {
        return nodeAgentSkus().stream()
                .filter(sku -> sku.id().equalsIgnoreCase(proposal.pool().nodeAgentSkuId()))
                .findFirst();
    }

    /** The size the pool names; empty when Batch does not offer it in the account's region. */
    public Optional<VmSize> vmSize() {
        return vmSize(proposal.pool().vmSize());
    }

    /** A size by its name; empty when Batch does not offer it in the account's region. */
    public Optional<VmSize> vmSize(String name) {
        return Optional.ofNullable(vmSizes.get().get(name.toLowerCase(Locale.ROOT)));
    }

    /** The image definition; empty when the pool names none, or it is missing or closed to the caller. */
    public Optional<ImageDefinition> definition() {
        return definition.flatMap(Facts::unlessReported);
    }

    /** The image version, the latest where the pool names none; empty as above. */
    public Optional<ImageVersion> version() {
        return version.flatMap(Facts::unlessReported).flatMap(found -> found);
    }

    /** All versions of the definition; empty as above. */
    public List<ImageVersion> versions() {
        return versions.flatMap(Facts::unlessReported).orElse(List.of());
    }

    /** Why the definition could not be read. */
    public Optional<AzureException> definitionFailure() {
        return definition.flatMap(Fact::failure);
    }

    /** Why the version could not be read. */
    public Optional<AzureException> versionFailure() {
        return version.flatMap(Fact::failure);
    }

    /** Today, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Ends of support announced outside the API. */
    public RetirementCalendar calendar() {
        return calendar;
    }

    private static <T> Optional<T> unlessReported(Fact<T> fact) {
        boolean reported = fact.failure()
                .filter(failure -> failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.DENIED)
                .isPresent();
        return reported ? Optional.empty() : Optional.of(fact.get());
    }
}
