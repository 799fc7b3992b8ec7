package io.batchsh.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names operations by method and path. What is not listed here is recorded as unknown, without its content. */
final class OperationTable {

    /**
     * Operation, method ({@code POST?} is a question, it changes nothing), path, request shape, response shape. In paths
     * {@code {}} is any segment, SUB a subscription, GROUP a resource group in one, {@code **} any scope, {@code ...} at the
     * end one segment or more.
     */
    private static final String TEXT = """
            batch.pool.create POST /pools pool none
            batch.pool.list GET /pools none pool*
            batch.pool.get GET /pools/{} none pool
            batch.pool.exists HEAD /pools/{} none none
            batch.pool.delete DELETE /pools/{} none none
            batch.pool.update PATCH /pools/{} pool none
            batch.pool.replace POST /pools/{}/updateproperties pool none
            batch.pool.resize POST /pools/{}/resize pool none
            batch.pool.stopResize POST /pools/{}/stopresize none none
            batch.pool.removeNodes POST /pools/{}/removenodes pool none
            batch.pool.enableAutoScale POST /pools/{}/enableautoscale pool none
            batch.pool.disableAutoScale POST /pools/{}/disableautoscale none none
            batch.pool.evaluateAutoScale POST? /pools/{}/evaluateautoscale pool autoScaleRun
            batch.node.list GET /pools/{}/nodes none node*
            batch.node.get GET /pools/{}/nodes/{} none node
            batch.node.reboot POST /pools/{}/nodes/{}/reboot nodeAction none
            batch.node.reimage POST /pools/{}/nodes/{}/reimage nodeAction none
            batch.node.start POST /pools/{}/nodes/{}/start nodeAction none
            batch.node.deallocate POST /pools/{}/nodes/{}/deallocate nodeAction none
            batch.node.disableScheduling POST /pools/{}/nodes/{}/disablescheduling nodeAction none
            batch.node.enableScheduling POST /pools/{}/nodes/{}/enablescheduling nodeAction none
            batch.node.uploadLogs POST /pools/{}/nodes/{}/uploadbatchservicelogs none logUpload
            batch.node.remoteLogin GET /pools/{}/nodes/{}/remoteloginsettings none remoteLogin
            batch.node.user.create POST /pools/{}/nodes/{}/users none none
            batch.node.user.delete DELETE /pools/{}/nodes/{}/users/{} none none
            batch.node.file.list GET /pools/{}/nodes/{}/files none nodeFile*
            batch.node.file.get GET /pools/{}/nodes/{}/files/... none none
            batch.nodeCounts.list GET /nodecounts none nodeCounts*
            batch.supportedImage.list GET /supportedimages none supportedImage*
            batch.job.create POST /jobs job none
            batch.job.list GET /jobs none job*
            batch.job.get GET /jobs/{} none job
            batch.job.update PATCH /jobs/{} job none
            batch.job.replace PUT /jobs/{} job none
            batch.job.delete DELETE /jobs/{} none none
            batch.job.enable POST /jobs/{}/enable none none
            batch.job.disable POST /jobs/{}/disable job none
            batch.job.terminate POST /jobs/{}/terminate job none
            batch.job.taskCounts GET /jobs/{}/taskcounts none taskCounts
            batch.jobSchedule.update PATCH /jobschedules/{} jobSchedule none
            batch.task.create POST /jobs/{}/tasks task none
            batch.task.createCollection POST /jobs/{}/addtaskcollection tasks tasks
            batch.jobSchedule.list GET /jobschedules none jobSchedule*
            batch.task.list GET /jobs/{}/tasks none task*
            batch.task.get GET /jobs/{}/tasks/{} none task
            batch.task.delete DELETE /jobs/{}/tasks/{} none none
            batch.task.terminate POST /jobs/{}/tasks/{}/terminate none none
            batch.task.reactivate POST /jobs/{}/tasks/{}/reactivate none none
            batch.task.file.list GET /jobs/{}/tasks/{}/files none nodeFile*
            batch.task.file.get GET /jobs/{}/tasks/{}/files/... none none
            subscription.list GET /subscriptions none subscription*
            subscription.get GET SUB none subscription
            subscription.location.list GET SUB/locations none location*
            subscription.provider.list GET SUB/providers none provider*
            subscription.provider.get GET SUB/providers/{} none provider
            subscription.provider.register POST SUB/providers/{}/register none provider
            subscription.provider.unregister POST SUB/providers/{}/unregister none provider
            resource.group.list GET SUB/resourceGroups none resourceGroup*
            resource.group.get GET GROUP none resourceGroup
            resource.group.exists HEAD GROUP none none
            resource.group.create PUT GROUP resourceGroup resourceGroup
            resource.group.delete DELETE GROUP none none
            resource.list GET SUB/resources none resource*
            compute.sku.list GET SUB/providers/Microsoft.Compute/skus none sku*
            compute.usage.list GET SUB/providers/Microsoft.Compute/locations/{}/usages none usage*
            compute.vmSize.list GET SUB/providers/Microsoft.Compute/locations/{}/vmSizes none sku*
            compute.marketplaceImage.publisher.list GET SUB/providers/Microsoft.Compute/locations/{}/publishers none vmImage
            compute.marketplaceImage.offer.list GET SUB/providers/Microsoft.Compute/locations/{}/publishers/{}/artifacttypes/vmimage/offers none vmImage
            compute.marketplaceImage.sku.list GET SUB/providers/Microsoft.Compute/locations/{}/publishers/{}/artifacttypes/vmimage/offers/{}/skus none vmImage
            compute.marketplaceImage.list GET SUB/providers/Microsoft.Compute/locations/{}/publishers/{}/artifacttypes/vmimage/offers/{}/skus/{}/versions none vmImage
            compute.marketplaceImage.get GET SUB/providers/Microsoft.Compute/locations/{}/publishers/{}/artifacttypes/vmimage/offers/{}/skus/{}/versions/{} none vmImage
            compute.image.list GET GROUP/providers/Microsoft.Compute/galleries/{}/images none image*
            compute.image.get GET GROUP/providers/Microsoft.Compute/galleries/{}/images/{} none image
            compute.image.create PUT GROUP/providers/Microsoft.Compute/galleries/{}/images/{} image image
            compute.image.update PATCH GROUP/providers/Microsoft.Compute/galleries/{}/images/{} image image
            compute.image.delete DELETE GROUP/providers/Microsoft.Compute/galleries/{}/images/{} none none
            compute.imageVersion.list GET GROUP/providers/Microsoft.Compute/galleries/{}/images/{}/versions none imageVersion*
            compute.imageVersion.get GET GROUP/providers/Microsoft.Compute/galleries/{}/images/{}/versions/{} none imageVersion
            compute.imageVersion.create PUT GROUP/providers/Microsoft.Compute/galleries/{}/images/{}/versions/{} imageVersion imageVersion
            compute.imageVersion.update PATCH GROUP/providers/Microsoft.Compute/galleries/{}/images/{}/versions/{} imageVersion imageVersion
            compute.imageVersion.delete DELETE GROUP/providers/Microsoft.Compute/galleries/{}/images/{}/versions/{} none none
            compute.sharedGallery.list GET SUB/providers/Microsoft.Compute/locations/{}/sharedGalleries none sharedImage*
            compute.sharedGallery.get GET SUB/providers/Microsoft.Compute/locations/{}/sharedGalleries/{} none sharedImage
            compute.sharedGallery.image.list GET SUB/providers/Microsoft.Compute/locations/{}/sharedGalleries/{}/images none sharedImage*
            compute.sharedGallery.image.get GET SUB/providers/Microsoft.Compute/locations/{}/sharedGalleries/{}/images/{} none sharedImage
            compute.sharedGallery.imageVersion.list GET SUB/providers/Microsoft.Compute/locations/{}/sharedGalleries/{}/images/{}/versions none sharedImage*
            compute.sharedGallery.imageVersion.get GET SUB/providers/Microsoft.Compute/locations/{}/sharedGalleries/{}/images/{}/versions/{} none sharedImage
            compute.communityGallery.get GET SUB/providers/Microsoft.Compute/locations/{}/communityGalleries/{} none sharedImage
            compute.communityGallery.image.list GET SUB/providers/Microsoft.Compute/locations/{}/communityGalleries/{}/images none sharedImage*
            compute.communityGallery.image.get GET SUB/providers/Microsoft.Compute/locations/{}/communityGalleries/{}/images/{} none sharedImage
            compute.communityGallery.imageVersion.list GET SUB/providers/Microsoft.Compute/locations/{}/communityGalleries/{}/images/{}/versions none sharedImage*
            compute.communityGallery.imageVersion.get GET SUB/providers/Microsoft.Compute/locations/{}/communityGalleries/{}/images/{}/versions/{} none sharedImage
            compute.operation.get GET SUB/providers/Microsoft.Compute/locations/{}/capsOperations/{} none operation
            storage.account.list GET SUB/providers/Microsoft.Storage/storageAccounts none resource*
            storage.account.get GET GROUP/providers/Microsoft.Storage/storageAccounts/{} none resource
            compute.managedImage.* CRUD Microsoft.Compute/images managedImage
            compute.gallery.* CRUD Microsoft.Compute/galleries gallery
            compute.snapshot.* CRUD Microsoft.Compute/snapshots disk
            compute.disk.* CRUD Microsoft.Compute/disks disk
            compute.vm.* CRUD Microsoft.Compute/virtualMachines vm
            compute.disk.grantAccess POST GROUP/providers/Microsoft.Compute/disks/{}/beginGetAccess access none
            compute.disk.revokeAccess POST GROUP/providers/Microsoft.Compute/disks/{}/endGetAccess none none
            compute.snapshot.grantAccess POST GROUP/providers/Microsoft.Compute/snapshots/{}/beginGetAccess access none
            compute.snapshot.revokeAccess POST GROUP/providers/Microsoft.Compute/snapshots/{}/endGetAccess none none
            compute.vm.instanceView GET GROUP/providers/Microsoft.Compute/virtualMachines/{}/instanceView none instanceView
            compute.vm.generalize POST GROUP/providers/Microsoft.Compute/virtualMachines/{}/generalize none none
            compute.vm.deallocate POST GROUP/providers/Microsoft.Compute/virtualMachines/{}/deallocate none none
            compute.vm.powerOff POST GROUP/providers/Microsoft.Compute/virtualMachines/{}/powerOff none none
            compute.vm.start POST GROUP/providers/Microsoft.Compute/virtualMachines/{}/start none none
            compute.vm.runCommand POST GROUP/providers/Microsoft.Compute/virtualMachines/{}/runCommand none none
            batch.account.* CRUD Microsoft.Batch/batchAccounts batchAccount
            batch.account.keys POST? GROUP/providers/Microsoft.Batch/batchAccounts/{}/listKeys none none
            batch.account.pool.list GET GROUP/providers/Microsoft.Batch/batchAccounts/{}/pools none armPool*
            batch.account.pool.get GET GROUP/providers/Microsoft.Batch/batchAccounts/{}/pools/{} none armPool
            batch.account.pool.create PUT GROUP/providers/Microsoft.Batch/batchAccounts/{}/pools/{} armPool armPool
            batch.account.pool.update PATCH GROUP/providers/Microsoft.Batch/batchAccounts/{}/pools/{} armPool armPool
            batch.account.pool.delete DELETE GROUP/providers/Microsoft.Batch/batchAccounts/{}/pools/{} none none
            batch.location.quota GET SUB/providers/Microsoft.Batch/locations/{}/quotas none quota
            batch.location.vmSku.list GET SUB/providers/Microsoft.Batch/locations/{}/virtualMachineSkus none sku*
            batch.location.checkName POST? SUB/providers/Microsoft.Batch/locations/{}/checkNameAvailability checkName checkName
            network.virtualNetwork.get GET GROUP/providers/Microsoft.Network/virtualNetworks/{} none virtualNetwork
            network.securityGroup.get GET GROUP/providers/Microsoft.Network/networkSecurityGroups/{} none securityGroup
            network.routeTable.get GET GROUP/providers/Microsoft.Network/routeTables/{} none routeTable
            network.usage.list GET SUB/providers/Microsoft.Network/locations/{}/usages none usage*
            marketplace.agreement.get GET SUB/providers/Microsoft.MarketplaceOrdering/offerTypes/{}/publishers/{}/offers/{}/plans/{}/agreements/current none agreement
            network.subnet.get GET GROUP/providers/Microsoft.Network/virtualNetworks/{}/subnets/{} none subnet
            authorization.permission.list GET /**/providers/Microsoft.Authorization/permissions none permissions*
            authorization.roleAssignment.list GET /**/providers/Microsoft.Authorization/roleAssignments none role*
            authorization.roleAssignment.create PUT /**/providers/Microsoft.Authorization/roleAssignments/{} role role
            authorization.roleAssignment.delete DELETE /**/providers/Microsoft.Authorization/roleAssignments/{} none none
            authorization.roleDefinition.list GET /**/providers/Microsoft.Authorization/roleDefinitions none role*
            authorization.lock.list GET /**/providers/Microsoft.Authorization/locks none lock*
            storage.account.* CRUD Microsoft.Storage/storageAccounts storageAccount
            """;

    /** A match: the operation, and the path's segments with its literals spelt as in the table. */
    record Match(Operation operation, List<String> segments) {}

    private record Row(String method, List<String> path, Operation operation) {}

    private static final String ANY = "{}";
    private static final String SCOPE = "**";
    private static final String REST = "...";

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    private final Shapes shapes = new Shapes();

    OperationTable() {
        TEXT.lines().map(line -> line.split(" ")).forEach(row -> {
            if (row[1].equals("CRUD")) {
                crud(row[0].substring(0, row[0].length() - 1), row[2], row[3]);
            } else {
                add(row[0], row[1], row[2], row[3], row[4]);
            }
        });
    }

    private void crud(String prefix, String type, String shape) {
        String collection = "GROUP/providers/" + type;
        add(prefix + "list", "GET", collection, "none", shape + "*");
        add(prefix + "list", "GET", "SUB/providers/" + type, "none", shape + "*");
        add(prefix + "get", "GET", collection + "/{}", "none", shape);
        add(prefix + "create", "PUT", collection + "/{}", shape, shape);
        add(prefix + "update", "PATCH", collection + "/{}", shape, shape);
        add(prefix + "delete", "DELETE", collection + "/{}", "none", "none");
    }

    private void add(String name, String method, String path, String request, String response) {
        String full = path.replaceFirst("^GROUP", "SUB/resourceGroups/{}").replaceFirst("^SUB", "/subscriptions/{}");
        List<String> segments = List.of(full.substring(1).split("/"));
        segments.stream().filter(s -> !List.of(ANY, SCOPE, REST).contains(s)).forEach(words::add);
        boolean asks = method.equals("GET") || method.equals("HEAD") || method.endsWith("?");
        Operation operation = new Operation(name, !asks, shapes.get(request), shapes.get(response));
        rows.add(new Row(method.replace("?", ""), segments, operation));
    }

    /** Whether it is a word of Azure's, in the paths or the fields that recordings have. */
    boolean isWord(String text) {
        return shapes.isField(text) || words.stream().anyMatch(word -> word.equalsIgnoreCase(text));
    }

    Shapes shapes() {
        return shapes;
    }

    Optional<Match> find(String method, List<String> segments) {
        for (Row row : rows) {
            if (row.method().equals(method)) {
                Optional<List<String>> spelt = match(row.path(), segments);
                if (spelt.isPresent()) {
                    return Optional.of(new Match(row.operation(), spelt.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The method of an operation by its name and path. */
    Optional<String> method(String operation, List<String> segments) {
        return rows.stream()
                .filter(row -> row.operation().name().equals(operation)
                        && match(row.path(), segments).isPresent())
                .map(Row::method)
                .findFirst();
    }

    /** The path with every word that is not of the service's own vocabulary struck out. */
    String shape(List<String> segments) {
        StringBuilder shape = new StringBuilder();
        for (String segment : segments) {
            shape.append('/').append(words.contains(segment) ? segment : "*");
        }
        return shape.toString();
    }

    private static Optional<List<String>> match(List<String> path, List<String> segments) {
        int last = path.size() - 1;
        if (path.get(last).equals(REST)) {
            return segments.size() < path.size()
                    ? Optional.empty()
                    : match(path.subList(0, last), segments.subList(0, last)).map(start -> {
                        List<String> whole = new ArrayList<>(start);
                        whole.addAll(segments.subList(last, segments.size()));
                        return List.copyOf(whole);
                    });
        }
        int scope = path.get(0).equals(SCOPE) ? segments.size() - path.size() + 1 : 0;
        if (path.get(0).equals(SCOPE) ? scope < 1 : path.size() != segments.size()) {
            return Optional.empty();
        }
        List<String> spelt = new ArrayList<>(segments.subList(0, scope));
        for (int i = scope; i < segments.size(); i++) {
            String word = path.get(scope == 0 ? i : i - scope + 1);
            String segment = segments.get(i);
            if (!word.equals(ANY) && !word.toLowerCase(Locale.ROOT).equals(segment.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            spelt.add(word.equals(ANY) ? segment : word);
        }
        return Optional.of(List.copyOf(spelt));
    }
}
