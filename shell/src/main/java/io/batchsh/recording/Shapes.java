package io.batchsh.recording;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The allow-lists: for each kind of resource the fields whose values may be recorded. Left out on purpose: environment
 * values, passwords and keys, addresses of nodes, capability URLs, extension settings, people's names.
 */
final class Shapes {

    /** {@code name: fields}; {@code f@shape} has the fields of another shape, {@code @shape} adds them here, and
     * {@code f+{…}} may be plain text as well. A shape is defined before it is used. */
    private static final String TEXT = """
            none:
            detail: code name key value target message+{lang value}
            error: odata.metadata code message+{lang value} values@detail errorDetails@detail target details{@detail details@detail} error{@detail details{@detail details@detail} innererror{exceptiontype errordetail}}
            imageReference: publisher offer sku version exactVersion virtualMachineImageId sharedGalleryImageId communityGalleryImageId id
            startTask: commandLine waitForSuccess maxTaskRetryCount environmentSettings{name} resourceFiles{filePath fileMode autoStorageContainerName blobPrefix} userIdentity{autoUser{scope elevationLevel}} containerSettings{imageName workingDirectory registry{registryServer}}
            diskSecurity: securityEncryptionType diskEncryptionSet{id}
            vmConfiguration: imageReference@imageReference nodeAgentSKUId nodeAgentSkuId windowsConfiguration{enableAutomaticUpdates} dataDisks{lun caching diskSizeGB storageAccountType managedDisk{storageAccountType securityProfile@diskSecurity}} licenseType containerConfiguration{type containerImageNames containerRegistries{registryServer}} diskEncryptionConfiguration{targets} nodePlacementConfiguration{policy} extensions{name publisher type typeHandlerVersion autoUpgradeMinorVersion enableAutomaticUpgrade provisionAfterExtensions} osDisk{ephemeralOSDiskSettings{placement} caching diskSizeGB writeAcceleratorEnabled managedDisk{storageAccountType securityProfile@diskSecurity}} securityProfile{encryptionAtHost securityType uefiSettings{secureBootEnabled vTpmEnabled} proxyAgentSettings{enabled}} serviceArtifactReference{id}
            network: subnetId dynamicVNetAssignmentScope enableAcceleratedNetworking endpointConfiguration{inboundNATPools{name protocol backendPort frontendPortRangeStart frontendPortRangeEnd networkSecurityGroupRules{priority access}}} publicIPAddressConfiguration{provision ipAddressIds}
            identity: type userAssignedIdentities{resourceId clientId principalId *{clientId principalId}} principalId tenantId
            poolShared: displayName vmSize resizeTimeout targetDedicatedNodes targetLowPriorityNodes enableAutoScale autoScaleFormula autoScaleEvaluationInterval enableInterNodeCommunication networkConfiguration@network startTask@startTask applicationPackageReferences{applicationId version} taskSlotsPerNode maxTasksPerNode taskSchedulingPolicy{nodeFillType} metadata{name value} targetNodeCommunicationMode currentNodeCommunicationMode userAccounts{elevationLevel} mountConfiguration{azureBlobFileSystemConfiguration{accountName containerName relativeMountPath} azureFileShareConfiguration{accountName relativeMountPath} nfsMountConfiguration{relativeMountPath} cifsMountConfiguration{relativeMountPath}} upgradePolicy{mode automaticOSUpgradePolicy{disableAutomaticRollback enableAutomaticOSUpgrade useRollingUpgradePolicy osRollingUpgradeDeferral} rollingUpgradePolicy{enableCrossZoneUpgrade maxBatchInstancePercent maxUnhealthyInstancePercent maxUnhealthyUpgradedInstancePercent pauseTimeBetweenBatches prioritizeUnhealthyInstances rollbackFailedInstancesOnPolicyBreach}} identity@identity
            autoScaleRun: timestamp results error@error
            pool: @poolShared id url eTag lastModified creationTime state stateTransitionTime allocationState allocationStateTransitionTime currentDedicatedNodes currentLowPriorityNodes virtualMachineConfiguration@vmConfiguration resizeErrors@error autoScaleRun@autoScaleRun odata.metadata nodeDeallocationOption nodeDeallocateOption nodeList autoScaleEvaluationInterval
            nodeCounts: poolId dedicated{*} lowPriority{*}
            supportedImage: nodeAgentSKUId imageReference@imageReference osType capabilities batchSupportEndOfLife verificationType
            node: id url state schedulingState stateTransitionTime lastBootTime allocationTime affinityId vmSize totalTasksRun runningTasksCount runningTaskSlotsCount totalTasksSucceeded isDedicated errors@error startTask@startTask startTaskInfo{state startTime endTime exitCode retryCount lastRetryTime result failureInfo@error} nodeAgentInfo{version lastUpdateTime} virtualMachineInfo{imageReference@imageReference scaleSetVmResourceId} recentTasks{taskId jobId subtaskId taskState executionInfo{startTime endTime exitCode result retryCount requeueCount failureInfo@error}} odata.metadata
            nodeFile: name url isDirectory properties{creationTime lastModified contentLength contentType fileMode}
            remoteLogin: remoteLoginPort ipv6RemoteLoginPort
            logUpload: virtualDirectoryName numberOfFilesUploaded
            nodeAction: nodeRebootOption nodeRebootKind nodeReimageOption nodeReimageKind nodeDeallocateOption nodeDisableSchedulingOption
            job: id displayName url eTag lastModified creationTime state stateTransitionTime previousState previousStateTransitionTime priority maxParallelTasks allowTaskPreemption constraints{maxWallClockTime maxTaskRetryCount} poolInfo{poolId} onAllTasksComplete onTaskFailure usesTaskDependencies executionInfo{startTime endTime poolId terminateReason schedulingError@error} metadata{name value} disableTasks terminateReason odata.metadata
            jobSchedule: id displayName url eTag lastModified creationTime state stateTransitionTime schedule{doNotRunUntil doNotRunAfter startWindow recurrenceInterval} jobSpecification{priority maxParallelTasks allowTaskPreemption constraints{maxWallClockTime maxTaskRetryCount} poolInfo{poolId} onAllTasksComplete onTaskFailure usesTaskDependencies metadata{name value}} metadata{name value} executionInfo{nextRunTime endTime recentJob{id url}} odata.metadata
            task: id displayName url eTag lastModified creationTime state stateTransitionTime previousState previousStateTransitionTime commandLine environmentSettings{name} resourceFiles{filePath fileMode autoStorageContainerName blobPrefix} constraints{maxWallClockTime retentionTime maxTaskRetryCount} requiredSlots userIdentity{autoUser{scope elevationLevel}} containerSettings{imageName workingDirectory} dependsOn{taskIds taskIdRanges{start end}} exitConditions{exitCodes{code exitOptions{jobAction dependencyAction}} default{jobAction dependencyAction}} executionInfo{startTime endTime exitCode failureInfo@error retryCount lastRetryTime requeueCount lastRequeueTime result} nodeInfo{affinityId nodeId poolId} odata.metadata
            tasks: value{@task status taskId error@error}
            taskCounts: odata.metadata taskCounts{*} taskSlotCounts{*}
            resource: id name type location kind etag tags{*} zones managedBy sku{name tier size family capacity} plan{name publisher product} identity@identity
            gallery: @resource properties{description provisioningState identifier{uniqueName} sharingProfile{permissions} softDeletePolicy{isSoftDeleteEnabled}} error@error
            range: min max
            image: @resource properties{description osType osState hyperVGeneration architecture endOfLifeDate provisioningState identifier{publisher offer sku} recommended{vCPUs@range memory@range} disallowed{diskTypes} purchasePlan{name publisher product} features{name value startsAtVersion} allowUpdateImage}
            region: name regionalReplicaCount storageAccountType excludeFromLatest encryption{osDiskImage{diskEncryptionSetId} dataDiskImages{lun diskEncryptionSetId}}
            source: id hostCaching sizeInGB lun source{id storageAccountId} virtualMachineId communityGalleryImageId
            imageVersion: @resource properties{provisioningState publishingProfile{targetRegions@region replicaCount excludeFromLatest publishedDate endOfLifeDate storageAccountType replicationMode} storageProfile{source@source osDiskImage@source dataDiskImages@source} safetyProfile{allowDeletionOfReplicatedLocations reportedForPolicyViolation blockDeletionBeforeEndOfLife} replicationStatus{aggregatedState summary{region state details progress}} securityProfile{uefiSettings{signatureTemplateNames}} validationsProfile{validationEtag executedValidations{type status version executionTime} platformAttributes{name value}} restore}
            communityMetadata: publisherUri eula publicNames
            sharedImage: name location identifier{uniqueId} communityMetadata@communityMetadata properties{disclaimer communityMetadata@communityMetadata osType osState hyperVGeneration architecture identifier{publisher offer sku} recommended{vCPUs@range memory@range} features{name value} purchasePlan{name publisher product} publishedDate endOfLifeDate excludeFromLatest storageProfile{osDiskImage{diskSizeGB hostCaching} dataDiskImages{lun diskSizeGB hostCaching}}}
            managedDisk: id storageAccountType
            storageProfile: imageReference@imageReference zoneResilient diskControllerType osDisk{name osType osState caching createOption diskSizeGB deleteOption writeAcceleratorEnabled managedDisk@managedDisk snapshot{id} vhd{uri} blobUri storageAccountType encryptionSettings{enabled} diffDiskSettings{option placement}} dataDisks{vhd{uri} blobUri lun name caching createOption diskSizeGB deleteOption toBeDetached managedDisk@managedDisk snapshot{id} storageAccountType}
            managedImage: @resource properties{sourceVirtualMachine{id} storageProfile@storageProfile provisioningState hyperVGeneration}
            disk: @resource properties{osType hyperVGeneration diskSizeGB diskSizeBytes diskState provisioningState timeCreated uniqueId creationData{createOption sourceResourceId sourceUniqueId imageReference{id lun} galleryImageReference{id lun}} encryption{type diskEncryptionSetId} encryptionSettingsCollection{enabled encryptionSettingsVersion} networkAccessPolicy publicNetworkAccess incremental supportedCapabilities{architecture diskControllerTypes acceleratedNetwork} securityProfile{securityType} supportsHibernation completionPercent diskIOPSReadWrite diskMBpsReadWrite isArmResource incrementalSnapshotFamilyId purchasePlan{name publisher product} tier}
            access: access durationInSeconds
            instanceView: hyperVGeneration osName osVersion computerName statuses{code level displayStatus message time} vmAgent{extensionHandlers{type typeHandlerVersion status{code level displayStatus message}} vmAgentVersion statuses{code level displayStatus message time}} extensions{name type typeHandlerVersion statuses{code level displayStatus message time}} disks{name statuses{code level displayStatus message time}}
            vm: @resource properties{vmId provisioningState timeCreated licenseType priority hardwareProfile{vmSize} storageProfile@storageProfile osProfile{computerName allowExtensionOperations requireGuestProvisionSignal linuxConfiguration{disablePasswordAuthentication provisionVMAgent patchSettings{patchMode assessmentMode}} windowsConfiguration{provisionVMAgent enableAutomaticUpdates patchSettings{patchMode assessmentMode}}} securityProfile{securityType encryptionAtHost uefiSettings{secureBootEnabled vTpmEnabled}} networkProfile{networkInterfaces{id properties{primary}}} diagnosticsProfile{bootDiagnostics{enabled}} instanceView@instanceView} resources{id name type location properties{publisher type typeHandlerVersion provisioningState}} instanceView@instanceView @instanceView
            sku: resourceType name tier size family locations locationInfo{location zones zoneDetails{name capabilities{name value}}} capabilities{name value} capacity{minimum maximum default scaleType} restrictions{type values reasonCode restrictionInfo{locations zones}} apiVersions batchSupportEndOfLife familyName numberOfCores memoryInMB maxDataDiskCount osDiskSizeInMB resourceDiskSizeInMB
            usage: unit currentValue limit name{value localizedValue}
            batchAccount: @resource properties{accountEndpoint nodeManagementEndpoint provisioningState poolAllocationMode dedicatedCoreQuota dedicatedCoreQuotaPerVMFamily{name coreQuota} dedicatedCoreQuotaPerVMFamilyEnforced lowPriorityCoreQuota poolQuota activeJobAndJobScheduleQuota publicNetworkAccess allowedAuthenticationModes encryption{keySource} autoStorage{storageAccountId authenticationMode lastKeySync} privateEndpointConnections{id name properties{provisioningState groupIds privateLinkServiceConnectionState{status}}} keyVaultReference{id} networkProfile{accountAccess{defaultAction} nodeManagementAccess{defaultAction}}}
            armPool: @resource properties{@poolShared provisioningState provisioningStateTransitionTime creationTime lastModified allocationState allocationStateTransitionTime currentDedicatedNodes currentLowPriorityNodes deploymentConfiguration{virtualMachineConfiguration@vmConfiguration} scaleSettings{fixedScale{targetDedicatedNodes targetLowPriorityNodes resizeTimeout nodeDeallocationOption} autoScale{formula evaluationInterval}} resizeOperationStatus{targetDedicatedNodes targetLowPriorityNodes startTime resizeTimeout nodeDeallocationOption errors@error} interNodeCommunication autoScaleRun{evaluationTime results error@error}}
            quota: accountQuota
            checkName: name type nameAvailable reason message
            subscription: id subscriptionId tenantId displayName state subscriptionPolicies{locationPlacementId quotaId spendingLimit}
            location: id name displayName regionalDisplayName type metadata{regionType regionCategory geographyGroup geography homeLocation latitude longitude physicalLocation pairedRegion{id name}} availabilityZoneMappings{logicalZone physicalZone}
            provider: id namespace registrationState registrationPolicy resourceTypes{resourceType locations apiVersions defaultApiVersion capabilities}
            resourceGroup: @resource properties{provisioningState}
            permissions: actions notActions dataActions notDataActions
            role: id name type properties{roleName description type assignableScopes permissions@permissions roleDefinitionId principalId principalType scope createdOn updatedOn condition conditionVersion}
            lock: id name type properties{level}
            subnet: id name type properties{provisioningState addressPrefix addressPrefixes delegations{name properties{serviceName}} networkSecurityGroup{id} routeTable{id} natGateway{id} ipConfigurations{id} privateEndpointNetworkPolicies defaultOutboundAccess}
            virtualNetwork: @resource properties{provisioningState addressSpace{addressPrefixes} subnets@subnet}
            securityRule: id name type properties{provisioningState description priority direction access protocol sourceAddressPrefix sourceAddressPrefixes sourcePortRange sourcePortRanges destinationAddressPrefix destinationAddressPrefixes destinationPortRange destinationPortRanges}
            securityGroup: @resource properties{provisioningState securityRules@securityRule defaultSecurityRules@securityRule}
            routeTable: @resource properties{provisioningState disableBgpRoutePropagation routes{id name type properties{provisioningState addressPrefix nextHopType nextHopIpAddress}}}
            agreement: id name type properties{publisher product plan accepted}
            vmImage: id name location properties{plan{name publisher product} osDiskImage{operatingSystem sizeInGb} dataDiskImages{lun} hyperVGeneration architecture features{name value} imageDeprecationStatus{imageState scheduledDeprecationTime}}
            operation: status startTime endTime percentComplete error@error
            storageAccount: @resource properties{provisioningState creationTime primaryLocation secondaryLocation statusOfPrimary accessTier primaryEndpoints{blob} allowBlobPublicAccess allowSharedKeyAccess minimumTlsVersion supportsHttpsTrafficOnly publicNetworkAccess}
            """;

    private static final Set<String> WORDS =
            Set.copyOf(Arrays.asList(TEXT.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));

    private final Map<String, FieldMask> shapes = new HashMap<>();

    Shapes() {
        TEXT.lines().forEach(line -> {
            int colon = line.indexOf(':');
            String spaced = line.substring(colon + 1).replace("{", " { ").replace("}", " } ");
            Deque<String> tokens = new ArrayDeque<>(Arrays.asList(spaced.trim().split("\\s+")));
            shapes.put(line.substring(0, colon), fields(tokens, false));
        });
    }

    /** The shape of a name; with a {@code *} behind, a page of a list of such. */
    FieldMask get(String name) {
        if (!name.endsWith("*")) {
            return Objects.requireNonNull(shapes.get(name), name);
        }
        FieldMask item = get(name.substring(0, name.length() - 1));
        return new FieldMask(Map.of("value", item, "odata.metadata", FieldMask.SCALAR), false);
    }

    /** Whether a word is the name of a field in any shape. */
    boolean isField(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private FieldMask fields(Deque<String> tokens, boolean scalar) {
        Map<String, FieldMask> fields = new HashMap<>();
        while (!tokens.isEmpty()) {
            String token = tokens.pop();
            if (token.equals("}")) {
                break;
            }
            int at = token.indexOf('@');
            if (at == 0) {
                fields.putAll(get(token.substring(1)).fields());
            } else if (at > 0) {
                fields.put(token.substring(0, at), get(token.substring(at + 1)));
            } else if ("{".equals(tokens.peek())) {
                tokens.pop();
                boolean either = token.endsWith("+");
                fields.put(either ? token.substring(0, token.length() - 1) : token, fields(tokens, either));
            } else if (!token.isEmpty()) {
                fields.put(token, FieldMask.SCALAR);
            }
        }
        return new FieldMask(fields, scalar);
    }
}
