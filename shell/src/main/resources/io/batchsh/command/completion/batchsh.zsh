#compdef batchsh
# Completes batchsh in zsh: commands, options, files, and the names in Azure that the last prompt saw. Starts no Java.
# Use: put this file in a folder of $fpath as _batchsh, before compinit runs; or: source <(batchsh completion zsh)
# Made from the grammar of batchsh; `batchsh completion zsh` prints it.

_batchsh_candidates() {
    BATCHSH_LOOSE=1 BATCHSH_WORDS=$1 BATCHSH_CURRENT=$2 awk '@AWK@' <<'GRAMMAR'
@GRAMMAR@
GRAMMAR
}

_batchsh() {
    emulate -L zsh
    setopt extended_glob null_glob
    local -a values shown names parts recordings
    local row word given current=${(Q)PREFIX} attached state
    integer width=0 found=1
    [[ $PREFIX == [\'\"]* ]] && current=${PREFIX#[\'\"]}
    given=${(F)${(@Q)words[2,CURRENT-1]}}
    for row in "${(@f)$(_batchsh_candidates "$given" "$current")}"; do
        [[ -n $row ]] || continue
        if [[ $row == $'\t'contexts$'\t'* ]]; then
            attached=${row##*$'\t'}
            names=(simulated simulated-shared-key ${XDG_CONFIG_HOME:-$HOME/.config}/batchsh/contexts/*.json(:t:r))
            values+=("$attached"${^names})
            shown+=("$attached"${^names})
        elif [[ $row == $'\t'files$'\t'* ]]; then
            parts=("${(@s:	:)row}")
            attached=$parts[3]
            names=("*"${^${(s:,:)parts[4]}})
            recordings=()
            state=$HOME/.local/state
            [[ $XDG_STATE_HOME == /* ]] && state=$XDG_STATE_HOME
            [[ $parts[4] == *.batchsh.jsonl* ]] && recordings=($state/batchsh/recordings/*.batchsh.jsonl)
            [[ -n $attached ]] && compset -P 1 '*='
            # Recordings that were given no place are found by their names.
            if ((${#recordings})); then
                compadd -V recordings -M 'r:|/=** r:|?=**' -a -- recordings && found=0
            fi
            if ((${#names})); then
                _files -g "${(j: :)names}" && found=0
            else
                _files && found=0
            fi
        else
            word=${row%%$'\t'*}
            values+=("$word")
            row=${row#*$'\t'}
            shown+=("$word${row:+  -- $row}")
        fi
    done
    if ((${#values})); then
        compadd -l -V batchsh -M 'm:{[:lower:]}={[:upper:]} r:|?=**' -d shown -a -- values && found=0
    fi
    return found
}

# A file of $fpath is run by the first Tab; a file that is sourced only says what to run.
if [[ $funcstack[1] == _batchsh ]]; then
    _batchsh "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _batchsh batchsh
fi
