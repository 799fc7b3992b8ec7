package io.batchsh.batch;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties that the create call of a pool has, by name. Source: the OpenAPI document of the Batch service, API version
 * 2025-06-01, {@code BatchPoolCreateOptions}. It serves to spell names as the service spells them and to say what a pool may
 * have; a property that is not here is no error, since a newer service may know it.
 */
public final class PoolModel {

    private static final String TEXT = """
            id displayName vmSize
            virtualMachineConfiguration{
              imageReference{publisher offer sku version virtualMachineImageId sharedGalleryImageId communityGalleryImageId}
              nodeAgentSKUId windowsConfiguration{enableAutomaticUpdates}
              dataDisks{lun caching diskSizeGB storageAccountType managedDisk@disk}
              licenseType
              containerConfiguration{type containerImageNames containerRegistries@registry}
              diskEncryptionConfiguration{
                customerManagedKey{identityReference{resourceId} keyUrl rotationToLatestKeyVersionEnabled} targets}
              nodePlacementConfiguration{policy}
              extensions{
                name publisher type typeHandlerVersion autoUpgradeMinorVersion enableAutomaticUpgrade settings*
                protectedSettings* provisionAfterExtensions}
              osDisk{ephemeralOSDiskSettings{placement} caching diskSizeGB managedDisk@disk writeAcceleratorEnabled}
              securityProfile{
                encryptionAtHost securityType uefiSettings{secureBootEnabled vTpmEnabled}
                proxyAgentSettings{enabled imds@endpoint wireServer@endpoint}}
              serviceArtifactReference{id}}
            resizeTimeout targetDedicatedNodes targetLowPriorityNodes
            enableAutoScale autoScaleFormula autoScaleEvaluationInterval
            enableInterNodeCommunication
            networkConfiguration{
              subnetId dynamicVNetAssignmentScope enableAcceleratedNetworking
              endpointConfiguration{
                inboundNATPools{
                  name protocol backendPort frontendPortRangeStart frontendPortRangeEnd
                  networkSecurityGroupRules{priority access sourceAddressPrefix sourcePortRanges}}}
              publicIPAddressConfiguration{provision ipFamilies ipAddressIds ipTags{ipTagType tag}}}
            startTask{
              commandLine
              containerSettings{
                containerRunOptions imageName registry@registry workingDirectory
                containerHostBatchBindMounts{source isReadOnly}}
              resourceFiles{
                autoStorageContainerName storageContainerUrl httpUrl blobPrefix filePath fileMode
                identityReference{resourceId}}
              environmentSettings{name value}
              userIdentity{username autoUser{scope elevationLevel}}
              maxTaskRetryCount waitForSuccess}
            applicationPackageReferences{applicationId version}
            taskSlotsPerNode taskSchedulingPolicy{jobDefaultOrder nodeFillType}
            userAccounts{
              name password elevationLevel linuxUserConfiguration{uid gid sshPrivateKey}
              windowsUserConfiguration{loginMode}}
            metadata{name value}
            mountConfiguration{
              azureBlobFileSystemConfiguration{
                accountName containerName accountKey sasKey blobfuseOptions relativeMountPath
                identityReference{resourceId}}
              nfsMountConfiguration{source relativeMountPath mountOptions}
              cifsMountConfiguration{username source relativeMountPath mountOptions password}
              azureFileShareConfiguration{accountName accountKey azureFileUrl relativeMountPath mountOptions}}
            upgradePolicy{
              mode
              automaticOSUpgradePolicy{
                disableAutomaticRollback enableAutomaticOSUpgrade useRollingUpgradePolicy osRollingUpgradeDeferral}
              rollingUpgradePolicy{
                enableCrossZoneUpgrade maxBatchInstancePercent maxUnhealthyInstancePercent
                maxUnhealthyUpgradedInstancePercent pauseTimeBetweenBatches prioritizeUnhealthyInstances
                rollbackFailedInstancesOnPolicyBreach}}
            """;

    private static final Map<String, String> SHARED = Map.of(
            "disk", "diskEncryptionSet{id} storageAccountType securityProfile{securityEncryptionType}",
            "registry", "username password registryServer identityReference{resourceId}",
            "endpoint", "inVMAccessControlProfileReferenceId mode");

    /** A property whose content is nobody's business but its owner's. */
    static final PoolModel ANYTHING = new PoolModel(Map.of(), true);

    /** The whole create call. */
    public static final PoolModel CREATE = new PoolModel(parse(TEXT), false);

    private final Map<String, PoolModel> properties;
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final boolean open;

    private PoolModel(Map<String, PoolModel> properties, boolean open) {
        this.properties = properties;
        this.open = open;
        properties.keySet().forEach(name -> spellings.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** The names of the properties, in the order of the published document. */
    public Set<String> names() {
        return properties.keySet();
    }

    /** What a property holds; empty for one that is not known. */
    public Optional<PoolModel> child(String name) {
        return open ? Optional.of(ANYTHING) : Optional.ofNullable(properties.get(name));
    }

    /** The name as the service spells it; other clients write {@code diskSizeGb} or {@code nodeAgentSkuId}. */
    Optional<String> spelling(String name) {
        return open ? Optional.of(name) : Optional.ofNullable(spellings.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, PoolModel> parse(String text) {
        String spaced = text.replace("{", " { ").replace("}", " } ");
        return parse(new ArrayDeque<>(Arrays.asList(spaced.strip().split("\\s+"))));
    }

    private static Map<String, PoolModel> parse(Deque<String> tokens) {
        Map<String, PoolModel> properties = new LinkedHashMap<>();
        while (!tokens.isEmpty()) {
            String token = tokens.pop();
            if (token.equals("}")) {
                break;
            }
            int at = token.indexOf('@');
            if (at > 0) {
                String shape = SHARED.getOrDefault(token.substring(at + 1), "");
                properties.put(token.substring(0, at), new PoolModel(parse(shape), false));
            } else if (token.endsWith("*")) {
                properties.put(token.substring(0, token.length() - 1), ANYTHING);
            } else if ("{".equals(tokens.peek())) {
                tokens.pop();
                properties.put(token, new PoolModel(parse(tokens), false));
            } else {
                properties.put(token, new PoolModel(Map.of(), false));
            }
        }
        return properties;
    }
}
