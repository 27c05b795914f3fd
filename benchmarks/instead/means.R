# Reads a team's answers and the scale, and prints the mean of each domain: nothing is validated.
args <- commandArgs(trailingOnly = TRUE)
scale <- yaml::yaml.load_file(args[2])
answers <- yaml::yaml.load_file(args[1])$answers
value <- function(answer) {
  if (is.list(answer) && !is.null(answer$value)) answer <- answer$value
  if (is.list(answer) && !is.null(answer$count)) return(answer$count / answer$total)
  if (is.numeric(answer)) answer else NA
}
for (domain in scale$domains) {
  values <- vapply(domain$items, function(item) as.numeric(value(answers[[item$id]])), numeric(1))
  cat(domain$id, mean(values, na.rm = TRUE), "\n")
}
