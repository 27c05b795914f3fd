"""Writes the sheet of 40 items as a workbook: a score beside each item, and the means as formulas."""

import sys
from pathlib import Path

import openpyxl
import yaml

scale_file, workbook = sys.argv[1:]
scale = yaml.load(Path(scale_file).read_bytes(), Loader=yaml.CSafeLoader)
book = openpyxl.Workbook()
sheet = book.active
means = []
for domain in scale["domains"]:
    first = sheet.max_row + 1
    for n, item in enumerate(domain["items"]):
        sheet.append([domain["title"]["nb"], item["title"]["nb"], 1 + n % 4])
    means.append((domain["title"]["nb"], f"=AVERAGE(C{first}:C{sheet.max_row})"))
top = sheet.max_row + 1
for mean in means:
    sheet.append(["", *mean])
sheet.append(["", "Overall", f"=AVERAGE(C{top}:C{sheet.max_row})"])
book.save(workbook)
