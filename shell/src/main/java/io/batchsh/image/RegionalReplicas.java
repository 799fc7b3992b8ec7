package io.batchsh.image;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * Replicas of an image version asked for in a region.
 *
 * @param region the region's name, such as {@code westeurope}
 * @param replicas how many, 1 to 100; the version's own count, or what there is, where it is not said
 * @param storageAccountType such as {@code Standard_ZRS}; the version's own where it is not said
 * @param diskEncryptionSetId the ARM id of the disk encryption set of that region that the replicas are encrypted with
 */
public record RegionalReplicas(
        String region,
        Optional<Integer> replicas,
        Optional<String> storageAccountType,
        Optional<String> diskEncryptionSetId) {

    /** The most replicas of a version in a region (Azure Compute Gallery, limits). */
    public static final int MOST = 100;

    /** Storage account types of replicas, as the service writes them. */
    public static final List<String> STORAGE_ACCOUNT_TYPES =
            List.of("Standard_LRS", "Standard_ZRS", "Premium_LRS", "PremiumV2_LRS");

    private static final Pattern TEXT = Pattern.compile("([\\p{Alnum} ]+)(?:=(\\d+))?(?:=(\\w+))?");

    public RegionalReplicas {
        requireNonNull(replicas, "replicas is null");
        requireNonNull(storageAccountType, "storageAccountType is null");
        requireNonNull(diskEncryptionSetId, "diskEncryptionSetId is null");
        region = TargetRegion.normalize(requireNonNull(region, "region is null"));
        replicas.filter(count -> count < 1 || count > MOST).ifPresent(count -> {
            throw invalid(
                    count + " replicas are not possible.",
                    "A version has 1 to " + MOST + " replicas in a region.",
                    "REGION=2");
        });
        storageAccountType = storageAccountType.map(RegionalReplicas::storageAccountType);
    }

    /** So many replicas in a region. */
    public static RegionalReplicas of(String region, int replicas) {
        return new RegionalReplicas(region, Optional.of(replicas), Optional.empty(), Optional.empty());
    }

    /**
     * Reads {@code REGION[=REPLICAS][=STORAGE_ACCOUNT_TYPE]}, as az writes it; the region by its name or display name.
     *
     * @throws AzureException of kind INVALID if it is written otherwise
     */
    public static RegionalReplicas parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches() || matcher.group(1).isBlank()) {
            throw invalid(
                    "'" + text + "' does not say where and how often.",
                    "A target region is written REGION[=REPLICAS][=STORAGE_ACCOUNT_TYPE].",
                    "--target-regions westeurope=2 northeurope=1");
        }
        Optional<Integer> replicas = Optional.ofNullable(matcher.group(2))
                .map(digits -> digits.length() > 4 ? Integer.valueOf(MOST + 1) : Integer.valueOf(digits));
        return new RegionalReplicas(
                matcher.group(1), replicas, Optional.ofNullable(matcher.group(3)), Optional.empty());
    }

    /**
     * The name of a storage account type as the service writes it.
     *
     * @throws AzureException of kind INVALID if replicas cannot be of it
     */
    public static String storageAccountType(String text) {
        return STORAGE_ACCOUNT_TYPES.stream()
                .filter(type -> type.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "'" + text + "' is not a storage account type of replicas.",
                        "There are " + String.join(", ", STORAGE_ACCOUNT_TYPES) + ".",
                        "--storage-account-type Standard_ZRS"));
    }

    /** The same, encrypted with a disk encryption set of the region. */
    public RegionalReplicas encryptedWith(String setId) {
        return new RegionalReplicas(region, replicas, storageAccountType, Optional.of(setId));
    }

    /**
     * Regions with the disk encryption sets that go with them.
     *
     * @param sets ARM ids of disk encryption sets by region
     * @throws AzureException of kind INVALID if a set is for a region that is not among them
     */
    public static List<RegionalReplicas> encrypted(List<RegionalReplicas> regions, Map<String, String> sets) {
        Map<String, String> left = new LinkedHashMap<>();
        sets.forEach((region, set) -> left.put(TargetRegion.normalize(region), set));
        List<RegionalReplicas> encrypted = regions.stream()
                .map(region -> {
                    String set = left.remove(region.region());
                    return set == null ? region : region.encryptedWith(set);
                })
                .toList();
        if (!left.isEmpty()) {
            throw invalid(
                    "There is encryption for " + String.join(", ", left.keySet()) + ", but no replica.",
                    "A disk encryption set is for a target region.",
                    "--target-regions " + left.keySet().iterator().next() + "=1 ...");
        }
        return encrypted;
    }

    /** {@code REGION[=REPLICAS][=STORAGE_ACCOUNT_TYPE]}. */
    public String text() {
        return region
                + replicas.map(count -> "=" + count).orElse("")
                + storageAccountType.map(type -> "=" + type).orElse("");
    }

    /**
     * The JSON of the region in a publishing profile, written over what it was before.
     *
     * @param dataDisks the logical unit numbers of the data disks that are encrypted too
     */
    Map<String, Object> document(Map<String, Object> before, List<Integer> dataDisks) {
        Map<String, Object> document = new LinkedHashMap<>(before);
        document.putIfAbsent("name", region);
        replicas.ifPresent(count -> document.put("regionalReplicaCount", count));
        storageAccountType.ifPresent(type -> document.put("storageAccountType", type));
        diskEncryptionSetId.ifPresent(set -> {
            Map<String, Object> encryption = new LinkedHashMap<>();
            encryption.put("osDiskImage", Map.of("diskEncryptionSetId", set));
            if (!dataDisks.isEmpty()) {
                encryption.put(
                        "dataDiskImages",
                        dataDisks.stream().map(lun -> dataDisk(lun, set)).toList());
            }
            document.put("encryption", encryption);
        });
        return document;
    }

    private static Map<String, Object> dataDisk(int lun, String set) {
        Map<String, Object> disk = new LinkedHashMap<>();
        disk.put("lun", lun);
        disk.put("diskEncryptionSetId", set);
        return disk;
    }

    private static AzureException invalid(String problem, String reason, String remedy) {
        return AzureException.builder(Kind.INVALID, problem)
                .reason(reason)
                .remedy(remedy)
                .build();
    }
}
