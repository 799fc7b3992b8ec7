#!/bin/sh
# What the Azure CLI does with a simulated Azure. Called by run.sh, with the connection in SIM_* and the way in $1:
#   own    by a registered cloud with the server's own addresses
#   proxy  with the public names of Azure, through the proxy
# Prints "ok STEP" or "FAILED STEP" for each step.
set -u

way=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export AZURE_CONFIG_DIR="$work/azure" REQUESTS_CA_BUNDLE="$SIM_CA" AZURE_CORE_COLLECT_TELEMETRY=no
export AZURE_CORE_ONLY_SHOW_ERRORS=true

# step NAME EXPECTED COMMAND...: the output, errors included, must match the pattern.
step() {
    name=$1 expected=$2
    shift 2
    if "$@" >"$work/output" 2>&1 && status=0 || status=$?; then :; fi
    if grep -Eq -- "$expected" "$work/output"; then
        echo "ok $name"
    else
        echo "FAILED $name: exit $status, wanted /$expected/, got: $(tr '\n' ' ' <"$work/output" | cut -c 1-400)"
    fi
}

if [ "$way" = proxy ]; then
    export HTTPS_PROXY="$SIM_PROXY"
else
    endpoints="{\"endpoints\":{\"management\":\"$SIM_URL/\",\"resourceManager\":\"$SIM_URL/\",\
\"activeDirectory\":\"$SIM_URL/adfs\",\"activeDirectoryResourceId\":\"$SIM_URL/\",\
\"activeDirectoryGraphResourceId\":\"$SIM_URL/\",\"gallery\":\"$SIM_URL/\",\
\"batchResourceId\":\"https://batch.core.windows.net/\"}}"
    step 'cloud register' '^$|' az cloud register --name batchsh --cloud-config "$endpoints"
    step 'cloud set' '^$|' az cloud set --name batchsh
fi

pool=az$way
step 'login' "$SIM_SUBSCRIPTION" az login --service-principal --username "$SIM_CLIENT" --password "$SIM_SECRET" \
    --tenant "$SIM_TENANT"
step 'a wrong secret' 'AADSTS7000215' az login --service-principal --username "$SIM_CLIENT" --password wrong \
    --tenant "$SIM_TENANT"
step 'sig list' "$SIM_GALLERY" az sig list
step 'sig show' "$SIM_GALLERY" az sig show --resource-group "$SIM_GROUP" --gallery-name "$SIM_GALLERY"
step 'sig image-definition list' "$SIM_IMAGE" az sig image-definition list --resource-group "$SIM_GROUP" \
    --gallery-name "$SIM_GALLERY"
step 'sig image-version list' "$SIM_IMAGE_VERSION_ID" az sig image-version list --resource-group "$SIM_GROUP" \
    --gallery-name "$SIM_GALLERY" --gallery-image-definition "$SIM_IMAGE"
step 'batch account list' "$SIM_ACCOUNT" az batch account list
step 'batch account show' "$SIM_ACCOUNT" az batch account show --name "$SIM_ACCOUNT" --resource-group "$SIM_GROUP"
step 'batch account login' '^$|' az batch account login --name "$SIM_ACCOUNT" --resource-group "$SIM_GROUP"
step 'batch pool supported-images list' 'batch.node' az batch pool supported-images list
cat >"$work/pool.json" <<POOL
{"id": "$pool", "vmSize": "$SIM_VM_SIZE", "targetDedicatedNodes": 1, "virtualMachineConfiguration": {
 "imageReference": {"virtualMachineImageId": "$SIM_IMAGE_VERSION_ID"}, "nodeAgentSKUId": "$SIM_NODE_AGENT_SKU_ID"}}
POOL
step 'batch pool create' '^$|' az batch pool create --json-file "$work/pool.json"
step 'the same pool again' 'PoolExists' az batch pool create --json-file "$work/pool.json"
step 'batch pool list' "$pool" az batch pool list
step 'batch pool show' "$SIM_IMAGE_VERSION_ID" az batch pool show --pool-id "$pool"
sim_advance 600
step 'batch node list' '"state": "idle"' az batch node list --pool-id "$pool"
step 'batch pool resize' '^$|' az batch pool resize --pool-id "$pool" --target-dedicated-nodes 2
step 'batch pool set' '^$|' az batch pool set --pool-id "$pool" --metadata team=render
sim_advance 600
step 'the size after the resize' '"currentDedicatedNodes": 2' az batch pool show --pool-id "$pool"
step 'batch pool delete' '^$|' az batch pool delete --pool-id "$pool" --yes
sim_advance 600
step 'a pool that is gone' 'PoolNotFound|does not exist' az batch pool show --pool-id "$pool"
