# SPDX-License-Identifier: MIT
"""The benchmark of veritae: invents résumés with and without faults, runs the checker over them and counts."""
