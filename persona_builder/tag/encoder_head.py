"""Read a sentence as a whole: a sentence model fine-tuned on labelled statements."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.errors import ModelError
from persona_builder.language.minilm import check_weights, model_folder

if TYPE_CHECKING:
    import torch

# What the scores of one statement stand for, in this order.
QUADRANT_SCORES, PAIN_SCORE, NEED_SCORE = slice(0, 5), 5, 6
VALENCE_SCORES, SECONDARY_SCORES = slice(7, 10), slice(10, 15)
N_SCORES = 15

# Four of the base model's six layers: two thirds of the time for about a hundredth of F1.
N_LAYERS = 4
DIMENSIONS = 384

# Statements have 20 pieces of words on average; of longer ones the start decides.
MAX_PIECES = 64
BATCH_SIZE = 64


class EncoderHead:
    """The fine-tuned sentence model.

    Args:
        network: From ``new_network``, with its weights.
    """

    def __init__(self, network: torch.nn.Module) -> None:
        self._network = network.eval()
        self._tokenizer = load_tokenizer()

    def scores(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n_texts, 15) log-odds.

        Only texts of one length share a batch, so that none is padded: what a statement
        gets does not depend on what is read beside it.
        """
        import torch

        found = np.zeros((len(texts), N_SCORES), np.float32)
        pieces = [pieces_of(text, self._tokenizer) for text in texts]
        with torch.inference_mode():
            for rows in _of_one_length(pieces):
                ids = torch.tensor([pieces[row] for row in rows])
                found[rows] = self._network(ids, torch.ones_like(ids)).numpy()
        return found


def encoder_from(tensors: Mapping[str, NDArray[np.float16]]) -> EncoderHead:
    """Return the fine-tuned model of weights made by ``encoder_tensors``.

    Raises:
        ModelError: The base model is missing or not the known one, or a weight is missing.
    """
    import torch

    network = new_network()
    given = {name: torch.from_numpy(each.astype(np.float32)) for name, each in tensors.items()}
    missing, unknown = network.load_state_dict(given, strict=False)
    if unknown or any("word_embeddings" not in name for name in missing):
        raise ModelError(
            "The weights of the tagger's sentence model are not whole. "
            "Install Persona Builder again."
        )
    return EncoderHead(network)


def encoder_tensors(network: torch.nn.Module) -> dict[str, NDArray[np.float16]]:
    """Return a fine-tuned model in half precision, without the word vectors it left alone."""
    kept: Mapping[str, Any] = network.state_dict()
    return {
        name: each.detach().half().contiguous().numpy()
        for name, each in kept.items()
        if "word_embeddings" not in name and each.is_floating_point()
    }


def new_network(dropout: float = 0.0) -> torch.nn.Module:
    """Return the first layers of the base model under a new head, which is all zeros.

    Called with (n, n_pieces) ids and a mask of the same shape, it returns (n, 15).

    Raises:
        ModelError: The base model is missing or not the known one.
    """
    base = model_folder()
    check_weights(base)
    # Must be set before the libraries are imported: they look once, at import.
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    from transformers import BertModel
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    body = BertModel.from_pretrained(
        str(base),
        add_pooling_layer=False,
        num_hidden_layers=N_LAYERS,
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=dropout,
        local_files_only=True,
    )

    return _network_over(body, dropout)


def _network_over(body: Any, dropout: float) -> torch.nn.Module:
    """Return a sentence model under a new head, which is all zeros.

    Args:
        body: Called with ids and a mask, gives (n, n_pieces, 384).
        dropout: Share of the pooled numbers that is left out while learning.
    """
    import torch

    class Network(torch.nn.Module):
        """Mean and maximum over the pieces of a statement, then one linear layer."""

        def __init__(self) -> None:
            super().__init__()
            self.body = body
            self.dropout = torch.nn.Dropout(dropout)
            self.head = torch.nn.Linear(2 * DIMENSIONS, N_SCORES)
            torch.nn.init.zeros_(self.head.weight)
            torch.nn.init.zeros_(self.head.bias)

        def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            hidden = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
            inside = mask.unsqueeze(-1).to(hidden.dtype)
            mean = (hidden * inside).sum(1) / inside.sum(1)
            highest = hidden.masked_fill(inside == 0, -1e4).max(1).values
            found: torch.Tensor = self.head(self.dropout(torch.cat([mean, highest], 1)))
            return found

    return Network()


def load_tokenizer() -> Any:
    """Return what cuts texts into the pieces the base model knows."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(model_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_PIECES)
    return tokenizer


def pieces_of(text: str, tokenizer: Any) -> list[int]:
    """Return the numbers of a text's pieces, with those for its start and end."""
    return list(tokenizer.encode(text).ids)


def _of_one_length(pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield rows whose texts have the same number of pieces, at most a batch at a time."""
    by_length: dict[int, list[int]] = {}
    for row, each in enumerate(pieces):
        by_length.setdefault(len(each), []).append(row)
    for length in sorted(by_length):
        rows = by_length[length]
        for start in range(0, len(rows), BATCH_SIZE):
            yield rows[start : start + BATCH_SIZE]
