# Completes batchsh in bash: commands, options, files, and the names in Azure that the last prompt saw. Starts no Java.
# Use: put this file in ~/.local/share/bash-completion/completions/ as batchsh, or source it.
# Made from the grammar of batchsh; `batchsh completion bash` prints it.

_batchsh_candidates() {
    BATCHSH_WORDS=$1 BATCHSH_CURRENT=$2 awk '@AWK@' <<'GRAMMAR'
@GRAMMAR@
GRAMMAR
}

# The names of the contexts: those that come with batchsh, and the saved ones.
_batchsh_contexts() {
    local file
    printf '%s\n' simulated simulated-shared-key
    for file in "${XDG_CONFIG_HOME:-$HOME/.config}"/batchsh/contexts/*.json; do
        [[ -e $file ]] || continue
        file=${file##*/}
        printf '%s\n' "${file%.json}"
    done
}

_batchsh_recordings() {
    local state=$HOME/.local/state
    [[ $XDG_STATE_HOME == /* ]] && state=$XDG_STATE_HOME
    printf %s "$state/batchsh/recordings"
}

_batchsh_files() {
    local attached=$1 suffixes=$2 typed=${3#"$1"} file suffix fits
    while IFS= read -r file; do
        fits=
        [[ -z $suffixes || -d $file ]] && fits=1
        for suffix in ${suffixes//,/ }; do
            [[ $file == *"$suffix" ]] && fits=1
        done
        [[ -n $fits ]] && COMPREPLY+=("$file")
    done < <(compgen -f -- "$typed")
    # Recordings that were given no place are found by their names.
    if [[ $suffixes == *.batchsh.jsonl* && $typed != */* ]]; then
        for file in "$(_batchsh_recordings)"/*.batchsh.jsonl; do
            [[ -e $file && ${file##*/} == "$typed"* ]] && COMPREPLY+=("$file")
        done
    fi
    [[ -z $attached ]] || COMPREPLY=("${COMPREPLY[@]/#/$attached}")
    compopt -o filenames 2>/dev/null
}

_batchsh() {
    local line=$COMP_LINE word words=() joined='' current quote='' candidate quoted at
    # What bash has broken at = and : belongs together where nothing stands between.
    for ((at = 0; at <= COMP_CWORD; at++)); do
        word=${COMP_WORDS[at]}
        if ((${#words[@]} > 0)) && [[ $line != [[:space:]]* ]]; then
            words[${#words[@]} - 1]+=$word
        else
            line=${line#"${line%%[![:space:]]*}"}
            words+=("$word")
        fi
        line=${line#"$word"}
    done
    current=${words[${#words[@]} - 1]}
    [[ $current == [\'\"]* ]] && quote=${current:0:1}
    for ((at = 1; at < ${#words[@]} - 1; at++)); do
        joined+=${joined:+$'\n'}${words[at]//[\'\"\\]/}
    done
    current=${current//[\'\"\\]/}
    COMPREPLY=()
    while IFS= read -r candidate; do
        case $candidate in
        $'\t'contexts$'\t'*)
            candidate=${candidate#*$'\t'*$'\t'}
            while IFS= read -r word; do
                [[ $candidate$word == "$current"* ]] && COMPREPLY+=("$candidate$word")
            done < <(_batchsh_contexts)
            ;;
        $'\t'files$'\t'*)
            candidate=${candidate#*$'\t'*$'\t'}
            _batchsh_files "${candidate%%$'\t'*}" "${candidate#*$'\t'}" "$current"
            ;;
        *)
            candidate=${candidate%%$'\t'*}
            if [[ -z $quote ]]; then
                printf -v quoted %q "$candidate"
                candidate=$quoted
            fi
            COMPREPLY+=("$candidate")
            ;;
        esac
    done < <(_batchsh_candidates "$joined" "$current")
    # bash replaces only what stands behind the last = or :.
    local breaks=${COMP_WORDBREAKS//[^=:]/}
    if [[ -n $breaks && $current == *[$breaks]* ]]; then
        local behind=${current##*[$breaks]}
        COMPREPLY=("${COMPREPLY[@]#"${current%"$behind"}"}")
    fi
}
complete -F _batchsh batchsh
