#!/bin/sh
# Runs real clients of Azure against `batchsh simulator serve` and prints a table of what they got through.
#   run.sh [--install] [--server FILE] [az|python|node ...]
#     --install      first install what a client needs: az and Python libraries with apt-get, Node libraries with npm
#     --server FILE  the line of JSON that a running server printed; without it a server of its own is started
# Exits with 0 if all that ran succeeded. A client that is not installed is left out, and named.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/batchsh/clients
work=$(mktemp -d)
server=''
install=''
clients=''

finish() {
    [ -z "$server_process" ] || kill "$server_process" 2>/dev/null || :
    rm -rf "$work"
}
server_process=''
trap finish EXIT
trap 'exit 130' INT TERM

usage() {
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

while [ $# -gt 0 ]; do
    case $1 in
    --install) install=yes ;;
    --server)
        [ $# -gt 1 ] || usage
        server=$2
        shift
        ;;
    az | python | node) clients="$clients $1" ;;
    *) usage ;;
    esac
    shift
done
clients=${clients:-az python node}

install_client() {
    case $1 in
    az) apt-get update && apt-get install -y azure-cli ;;
    python) apt-get update && apt-get install -y python3-azure ;;
    node)
        mkdir -p "$cache/node"
        (cd "$cache/node" && npm install --no-audit --no-fund --no-save --prefix . \
            @azure/identity@4.14.1 @azure/arm-compute@25.1.1 @azure/arm-batch@9.1.0 @azure/batch@10.2.0)
        ;;
    esac
}

# The first Python that has the libraries; a version of one's own often comes before the system's.
find_python() {
    for python in python3 /usr/bin/python3; do
        if "$python" -c 'import azure.batch, azure.identity, azure.mgmt.batch, azure.mgmt.compute' 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

has_client() {
    case $1 in
    az) command -v az >/dev/null ;;
    python) find_python ;;
    node) command -v node >/dev/null && [ -d "$cache/node/node_modules/@azure/batch" ] ;;
    esac
}

run_client() {
    case $1 in
    az) sh "$here/az.sh" "$2" ;;
    python) "$python" "$here/python.py" "$2" ;;
    node)
        # Node looks for libraries beside the program.
        cp "$here/node.mjs" "$cache/node/"
        if [ "$2" = proxy ]; then
            NODE_EXTRA_CA_CERTS=$SIM_CA HTTPS_PROXY=$SIM_PROXY node "$cache/node/node.mjs" "$2"
        else
            NODE_EXTRA_CA_CERTS=$SIM_CA node "$cache/node/node.mjs" "$2"
        fi
        ;;
    esac
}

value() {
    printf '%s\n' "$details" | sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"
}

connect() {
    details=$(head -n 1 "$server")
    SIM_URL=$(value batch) SIM_PROXY=$(value proxy) SIM_CA=$(value ca)
    SIM_TENANT=$(value tenantId) SIM_CLIENT=$(value clientId) SIM_SECRET=$(value clientSecret)
    SIM_SUBSCRIPTION=$(value subscriptionId) SIM_GROUP=$(value resourceGroup) SIM_ACCOUNT=$(value account)
    SIM_LOCATION=$(value location) SIM_GALLERY=$(value gallery) SIM_IMAGE_VERSION_ID=$(value imageVersionId)
    SIM_NODE_AGENT_SKU_ID=$(value nodeAgentSkuId) SIM_VM_SIZE=$(value vmSize)
    SIM_CONTROL=$(value control) SIM_CONTROL_TOKEN=$(value controlToken)
    SIM_IMAGE=${SIM_IMAGE_VERSION_ID#*/images/}
    SIM_IMAGE=${SIM_IMAGE%%/*}
    export SIM_URL SIM_PROXY SIM_CA SIM_TENANT SIM_CLIENT SIM_SECRET SIM_SUBSCRIPTION SIM_GROUP SIM_ACCOUNT \
        SIM_LOCATION SIM_GALLERY SIM_IMAGE SIM_IMAGE_VERSION_ID SIM_NODE_AGENT_SKU_ID SIM_VM_SIZE SIM_CONTROL \
        SIM_CONTROL_TOKEN
}

start_server() {
    server=$work/server.json
    # Builds first where that is needed, so that the wait below is for the server only.
    "$here/../../bin/batchsh" --version >&2
    "$here/../../bin/batchsh" simulator serve >"$server" &
    server_process=$!
    waited=0
    while [ ! -s "$server" ]; do
        kill -0 "$server_process" 2>/dev/null || {
            echo 'run.sh: the server ended before it listened' >&2
            exit 1
        }
        waited=$((waited + 1))
        [ $waited -lt 60 ] || {
            echo 'run.sh: the server does not listen after a minute' >&2
            exit 1
        }
        sleep 1
    done
}

[ -z "$install" ] || for client in $clients; do install_client "$client" >&2; done
[ -n "$server" ] || start_server
connect

table=$work/table
printf '%-8s %-6s %7s %7s\n' client way ok failed >"$table"
failures=0
for client in $clients; do
    if ! has_client "$client"; then
        printf '%-8s %-6s %s\n' "$client" - "not installed; run.sh --install $client" >>"$table"
        continue
    fi
    for way in own proxy; do
        echo "== $client, $way" >&2
        run_client "$client" "$way" >"$work/steps" 2>"$work/errors" || :
        cat "$work/steps" >&2
        ok=$(grep -c '^ok ' "$work/steps" || :)
        failed=$(grep -c '^FAILED ' "$work/steps" || :)
        # A client that said nothing, or broke off, has failed too.
        if [ "$ok" = 0 ] || grep -q '^Traceback' "$work/errors"; then
            cat "$work/errors" >&2
            failed=$((failed + 1))
        fi
        printf '%-8s %-6s %7s %7s\n' "$client" "$way" "$ok" "$failed" >>"$table"
        failures=$((failures + failed))
    done
done
cat "$table"
[ "$failures" = 0 ]
