<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CodeText</name>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>share of “%1”</source>
        <translation>“%1”的占比</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of the shift, whichever way it goes</source>
        <translation>偏移的大小，不论方向</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Difference over the deviation: of the number, or √(p (1 − p)) of a level with the share p</source>
        <translation>差值除以标准差：数值列的标准差，或占比为 p 的类别的 √(p (1 − p))</translation>
    </message>
    <message>
        <source>The numbers of the code tell %1 nats of a row.</source>
        <translation>编码的数值透露了行的 %1 奈特信息。</translation>
    </message>
    <message>
        <source>%1 of at most %2 nats</source>
        <translation>最多 %2 奈特中的 %1</translation>
    </message>
    <message>
        <source>The levels are kinds of rows of their own: %1.</source>
        <translation>各类别自成一类行：%1。</translation>
    </message>
    <message>
        <source>The levels overlap: %1.</source>
        <translation>各类别相互重叠：%1。</translation>
    </message>
    <message>
        <source>The code says next to nothing of a row: %1.</source>
        <translation>编码几乎不说明行的任何特征：%1。</translation>
    </message>
    <message>
        <source>A lower bound of the mutual information of code and row, by a network that reads the code off generated rows (Chen et al. 2016): from nine tenths of what is possible the levels are called kinds of their own, below three tenths next to nothing. What a level means was not asked for: it is read off rows drawn with it, against rows of all levels from the same noise.</source>
        <translation>编码与行的互信息的下界，由从生成行中读取编码的网络给出（Chen 等，2016）：达到最大可能值的十分之九称为自成一类，低于十分之三称为几乎不说明。类别的含义并非预先指定：用该类别抽取的行与同一噪声下所有类别的行相比较而得。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>With this level</source>
        <translation>该类别</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>At 1</source>
        <translation>取 1 时</translation>
    </message>
    <message>
        <source>At −1</source>
        <translation>取 −1 时</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息量</translation>
    </message>
    <message>
        <source>lower bound, means of an epoch</source>
        <translation>下界，每轮的均值</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Nats</source>
        <translation>奈特</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>At most, for levels</source>
        <translation>类别的最大值</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>at -1, at 1</comment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>打开演示工作区</translation>
    </message>
    <message>
        <source>Back up the workspace…</source>
        <translation>备份工作区…</translation>
    </message>
    <message>
        <source>Verify the workspace</source>
        <translation>校验工作区</translation>
    </message>
    <message>
        <source>Reopen the workspace</source>
        <translation>重新打开工作区</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Pause the running run and keep its state</source>
        <translation>暂停当前运行并保留其状态</translation>
    </message>
    <message>
        <source>Cancel the running run</source>
        <translation>取消当前运行</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>跟随桌面主题</translation>
    </message>
    <message>
        <source>Language of the desktop</source>
        <translation>跟随桌面语言</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Recent workspace</source>
        <translation>最近的工作区</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Chosen by you.</source>
        <translation>由您选择。</translation>
    </message>
    <message>
        <source>There is no value to judge by.</source>
        <translation>没有可供判断的值。</translation>
    </message>
    <message>
        <source>Every value is a number.</source>
        <translation>所有值都是数字。</translation>
    </message>
    <message>
        <source>%1 values begin with a zero that a number would lose, so they are kept as codes.</source>
        <translation>%1 个值以零开头，作为数字会丢失零，因此保留为代码。</translation>
    </message>
    <message>
        <source>%1 values have more digits than a number keeps, so they are kept as codes.</source>
        <translation>%1 个值的位数超出数字可保留的范围，因此保留为代码。</translation>
    </message>
    <message>
        <source>Every value is a day, written as %1.</source>
        <translation>所有值都是日期，格式为 %1。</translation>
    </message>
    <message>
        <source>Every value is a day, but day and month could change places. Read as %1; choose another format if that is wrong.</source>
        <translation>所有值都是日期，但日与月可能互换。按 %1 读取；如不正确，请选择其他格式。</translation>
    </message>
    <message>
        <source>Text with %1 different values that repeat.</source>
        <translation>有 %1 个不同且重复出现的值的文本。</translation>
    </message>
    <message>
        <source>Text with %1 different values that hardly repeat.</source>
        <translation>有 %1 个不同且很少重复的值的文本。</translation>
    </message>
    <message>
        <source>Nothing speaks for another role.</source>
        <translation>没有迹象表明应为其他角色。</translation>
    </message>
    <message>
        <source>Two values and the name of an outcome.</source>
        <translation>有两个值，且列名像结果列。</translation>
    </message>
    <message>
        <source>The first column of dates.</source>
        <translation>第一个日期列。</translation>
    </message>
    <message>
        <source>Hardly a text occurs twice.</source>
        <translation>文本几乎不重复。</translation>
    </message>
    <message>
        <source>Whole numbers of which none occurs twice.</source>
        <translation>整数且没有重复。</translation>
    </message>
    <message>
        <source>There is no value at all.</source>
        <translation>完全没有值。</translation>
    </message>
    <message>
        <source>too few fields</source>
        <translation>字段过少</translation>
    </message>
    <message>
        <source>too many fields</source>
        <translation>字段过多</translation>
    </message>
    <message>
        <source>a quote that is never closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>a quote in the wrong place</source>
        <translation>引号位置错误</translation>
    </message>
    <message>
        <source>bytes that are no text in this encoding</source>
        <translation>按此编码不是文本的字节</translation>
    </message>
    <message>
        <source>a field that is too long</source>
        <translation>字段过长</translation>
    </message>
    <message>
        <source>text in a number column</source>
        <translation>数值列中出现文本</translation>
    </message>
    <message>
        <source>no day in a date column</source>
        <translation>日期列中不是日期</translation>
    </message>
    <message>
        <source>a number too large to keep</source>
        <translation>数字过大，无法保留</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>yyyymmdd</source>
        <translation>yyyymmdd</translation>
    </message>
    <message>
        <source>yyyy年m月d日</source>
        <translation>yyyy年m月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation>逗号 1,5</translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation>小数点 1.5</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3</source>
        <translation>%1 至 %2，均值 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The same text wherever there is one.</source>
        <translation>凡有值处文本都相同。</translation>
    </message>
</context>
<context>
    <name>DeviceTexts</name>
    <message>
        <source>The LibTorch in use was built without it.</source>
        <translation>所用的 LibTorch 未编译此功能。</translation>
    </message>
    <message>
        <source>Its driver is missing or too old.</source>
        <translation>驱动程序缺失或过旧。</translation>
    </message>
    <message>
        <source>This machine has none.</source>
        <translation>本机没有该设备。</translation>
    </message>
    <message>
        <source>It has too little free memory.</source>
        <translation>可用显存不足。</translation>
    </message>
    <message>
        <source>It cannot be used: %1</source>
        <translation>无法使用：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file %1 is not there. Nothing was changed. Check the name, or choose the file again.</source>
        <translation>文件 %1 不存在。未作任何更改。请检查文件名，或重新选择文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed. Check that you may read it and that no other program has locked it.</source>
        <translation>无法读取文件 %1。未作任何更改。请检查是否有读取权限，以及是否被其他程序锁定。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. What was there before is unchanged. Choose another folder, or allow writing there.</source>
        <translation>无法写入文件 %1。原有内容未变。请选择其他文件夹，或允许写入。</translation>
    </message>
    <message>
        <source>There is no space left to write %1. Everything saved before is intact. Free some space and try again.</source>
        <translation>没有空间写入 %1。之前保存的内容完好。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The file %1 is damaged%2 and was not used. Nothing else was changed. Use a backup, or make the file again.</source>
        <translation>文件 %1 已损坏%2，未被使用。其他内容未变。请使用备份，或重新生成该文件。</translation>
    </message>
    <message>
        <source>This is not supported: %1. Nothing was changed.</source>
        <translation>不支持：%1。未作任何更改。</translation>
    </message>
    <message>
        <source>The file %1 is empty, so there was nothing to import. Nothing was changed. Export it again from where it came.</source>
        <translation>文件 %1 是空的，没有可导入的内容。未作任何更改。请从来源处重新导出。</translation>
    </message>
    <message>
        <source>The file %1 is not a text file. Nothing was imported. Save the table as CSV and import that file.</source>
        <translation>文件 %1 不是文本文件。未导入任何内容。请将表格另存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>Line %3 of %1 is not valid %2 text. Nothing was imported. Choose another encoding and look at the preview.</source>
        <translation>%1 的第 %3 行不是有效的 %2 文本。未导入任何内容。请选择其他编码并查看预览。</translation>
    </message>
    <message>
        <source>Columns %3 and %4 of %1 have the same name, “%2”. Nothing was imported. Give each column its own name in the first line.</source>
        <translation>%1 的第 %3 列与第 %4 列同名“%2”。未导入任何内容。请在首行为每列取不同的名称。</translation>
    </message>
    <message>
        <source>Column %2 of %1 has no name. Nothing was imported. Give each column a name in the first line.</source>
        <translation>%1 的第 %2 列没有名称。未导入任何内容。请在首行为每列命名。</translation>
    </message>
    <message>
        <source>The field in line %2, column %3 of %1 is longer than %4 bytes. Nothing was imported. A quotation mark that is never closed is the usual cause.</source>
        <translation>%1 第 %2 行第 %3 列的字段超过 %4 字节。未导入任何内容。常见原因是引号未闭合。</translation>
    </message>
    <message>
        <source>A quotation mark opened in line %2 of %1 is never closed. Nothing was imported. Close it or remove it.</source>
        <translation>%1 第 %2 行的引号未闭合。未导入任何内容。请闭合或删除它。</translation>
    </message>
    <message>
        <source>%1 has no rows that can be used. Nothing was changed. Choose data with at least one row.</source>
        <translation>%1 没有可用的行。未作任何更改。请选择至少有一行的数据。</translation>
    </message>
    <message>
        <source>%1 has more than %2 columns. Nothing was imported. Leave out the columns that are not needed, or check the delimiter.</source>
        <translation>%1 超过 %2 列。未导入任何内容。请去掉不需要的列，或检查分隔符。</translation>
    </message>
    <message>
        <source>There is no column named “%1” in the data. Nothing was started. Choose one of the data set&apos;s columns.</source>
        <translation>数据中没有名为“%1”的列。未启动任何运行。请选择数据集中的列。</translation>
    </message>
    <message>
        <source>The column “%1” is of type %2, but %3 is needed here. Nothing was changed. Choose another column, or import the file again with another type for it.</source>
        <translation>列“%1”的类型是 %2，而此处需要 %3。未作任何更改。请选择其他列，或以其他类型重新导入文件。</translation>
    </message>
    <message>
        <source>No outcome column is chosen for “%1”. Nothing was started. Give the column that tells good from bad the role Target.</source>
        <translation>“%1”尚未选择结果列。未启动任何运行。请将区分好坏的列设为“目标”角色。</translation>
    </message>
    <message>
        <source>The outcome column “%1” has %2 different values, but good and bad make two. Nothing was started. Choose a column with two values.</source>
        <translation>结果列“%1”有 %2 个不同的值，而好与坏应为两个。未启动任何运行。请选择有两个值的列。</translation>
    </message>
    <message>
        <source>%2 rows have no outcome in the column “%1”. The data is unchanged. Fill in the outcomes, or choose another column.</source>
        <translation>列“%1”中有 %2 行没有结果。数据未变。请补全结果，或选择其他列。</translation>
    </message>
    <message>
        <source>The outcome column “%1” never has the value “%2”. Nothing was started. Choose the value that stands for bad.</source>
        <translation>结果列“%1”中从未出现值“%2”。未启动任何运行。请选择代表坏客户的值。</translation>
    </message>
    <message>
        <source>There are %1 usable rows, but at least %2 are needed. The data is unchanged. Use more data, or hold out a smaller share.</source>
        <translation>可用的行有 %1 行，至少需要 %2 行。数据未变。请使用更多数据，或减小留出比例。</translation>
    </message>
    <message>
        <source>The rows to fit on have %1 goods and %2 bads, the held-out rows have %3 and %4, but each of the two needs at least two of both. Nothing was started. Use more data, or hold out another share.</source>
        <translation>用于拟合的行有 %1 个好客户和 %2 个坏客户，留出的行有 %3 个和 %4 个，而两部分中好坏客户都至少需要两个。未启动任何运行。请使用更多数据，或更改留出比例。</translation>
    </message>
    <message>
        <source>The weight in row %2 of the column “%1” is “%3”, but weights must be positive numbers. Nothing was started. Correct it, or choose another weight column.</source>
        <translation>列“%1”第 %2 行的权重是“%3”，而权重必须是正数。未启动任何运行。请改正，或选择其他权重列。</translation>
    </message>
    <message>
        <source>No input column carries enough information about the outcome. The data is unchanged. Choose more input columns, or lower the least information value.</source>
        <translation>没有输入列包含足够的结果信息。数据未变。请选择更多输入列，或降低最低信息价值。</translation>
    </message>
    <message>
        <source>%1 had not settled after %2 iterations, so there is no result to trust. The data is unchanged. Remove columns that say the same thing twice, or allow more iterations.</source>
        <translation>%1 经过 %2 次迭代仍未收敛，因此没有可信的结果。数据未变。请删除内容重复的列，或允许更多迭代。</translation>
    </message>
    <message>
        <source>The numbers went out of range in %1, so the run was ended. The data is unchanged. Look for extreme values, or use a smaller learning rate.</source>
        <translation>%1 中数值超出范围，运行已结束。数据未变。请查找极端值，或使用更小的学习率。</translation>
    </message>
    <message>
        <source>There is no kind of run named “%1”. Nothing was started. Choose one of the kinds this version knows.</source>
        <translation>没有名为“%1”的运行类型。未启动任何运行。请选择此版本支持的类型。</translation>
    </message>
    <message>
        <source>The request has a field “%1” that this kind of run does not know. Nothing was started. Remove it or correct its name.</source>
        <translation>请求中有此运行类型不认识的字段“%1”。未启动任何运行。请删除或改正其名称。</translation>
    </message>
    <message>
        <source>The field “%1” needs a value of type %2. Nothing was started. Correct the value.</source>
        <translation>字段“%1”需要 %2 类型的值。未启动任何运行。请改正该值。</translation>
    </message>
    <message>
        <source>The field “%1” is %2, but must lie between %3 and %4. Nothing was started. Correct the value.</source>
        <translation>字段“%1”为 %2，但必须在 %3 与 %4 之间。未启动任何运行。请改正该值。</translation>
    </message>
    <message>
        <source>The field “%1” cannot be “%2”. Nothing was started. Choose one of: %3.</source>
        <translation>字段“%1”不能为“%2”。未启动任何运行。请选择以下之一：%3。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2. Nothing was changed. Correct it and try again.</source>
        <translation>%1 不是有效的 JSON：%2。未作任何更改。请改正后重试。</translation>
    </message>
    <message>
        <source>The model does not fit: %1 was expected, %2 was found. Nothing was changed. Choose the model that was made for this data.</source>
        <translation>模型不匹配：应为 %1，实为 %2。未作任何更改。请选择为此数据建立的模型。</translation>
    </message>
    <message>
        <source>The device %1 is not available on this computer. Nothing was started. Choose the CPU or the fastest available device.</source>
        <translation>本机没有可用的设备 %1。未启动任何运行。请选择 CPU 或可用的最快设备。</translation>
    </message>
    <message>
        <source>The file %1 is not a Riskloom workspace. It was not changed. Choose a file that ends in .riskloom.</source>
        <translation>文件 %1 不是 Riskloom 工作区。文件未被更改。请选择以 .riskloom 结尾的文件。</translation>
    </message>
    <message>
        <source>The workspace %1 was made by a newer version (format %2; this version knows up to %3). It is opened for reading only and stays unchanged. Update Riskloom to work with it.</source>
        <translation>工作区 %1 由更新的版本创建（格式 %2；此版本最高支持 %3）。它以只读方式打开，不会被更改。请更新 Riskloom 后再使用。</translation>
    </message>
    <message>
        <source>The workspace %1 is already open in another window or program. It is opened for reading only here. Close the other one to make changes.</source>
        <translation>工作区 %1 已在其他窗口或程序中打开。此处以只读方式打开。如需更改，请关闭另一个。</translation>
    </message>
    <message>
        <source>The workspace %1 is open for reading only, so nothing was changed. Copy it to a folder you may write to and open the copy.</source>
        <translation>工作区 %1 以只读方式打开，因此未作任何更改。请将其复制到可写的文件夹并打开副本。</translation>
    </message>
    <message>
        <source>There is no data set “%1” in this workspace. Nothing was changed. Choose another one or import it.</source>
        <translation>此工作区中没有数据集“%1”。未作任何更改。请选择其他数据集或导入它。</translation>
    </message>
    <message>
        <source>There already is a data set named “%1”. It was not changed. Choose another name.</source>
        <translation>已有名为“%1”的数据集，未被更改。请使用其他名称。</translation>
    </message>
    <message>
        <source>There is no run %1 in this workspace. Nothing was changed. Choose a run from the list.</source>
        <translation>此工作区中没有运行 %1。未作任何更改。请从列表中选择运行。</translation>
    </message>
    <message>
        <source>Run %1 cannot go on, because it kept no checkpoint. Its record is unchanged. Start it again from the beginning.</source>
        <translation>运行 %1 没有保存检查点，无法继续。其记录未变。请从头重新启动。</translation>
    </message>
    <message>
        <source>%1 is not what was stored: its fingerprint is %3 instead of %2. It was not used. Restore the workspace from a backup, or make it again.</source>
        <translation>%1 与存储时不一致：指纹为 %3，应为 %2。它未被使用。请从备份恢复工作区，或重新生成。</translation>
    </message>
    <message>
        <source>The workspace %1 could not be read or written%2. Everything saved before is intact. Check the disk, then open the workspace again.</source>
        <translation>无法读写工作区 %1%2。之前保存的内容完好。请检查磁盘，然后重新打开工作区。</translation>
    </message>
    <message>
        <source>The worker could not be started with “%1”. Data and runs are safe. Check the worker&apos;s command in the settings.</source>
        <translation>无法用“%1”启动计算进程。数据与运行都是安全的。请在设置中检查计算进程的命令。</translation>
    </message>
    <message>
        <source>The worker ended unexpectedly (%1). The window and everything saved are safe. It is started again with the next run; a run with a checkpoint can be resumed.</source>
        <translation>计算进程意外退出（%1）。窗口与已保存的内容都是安全的。下次运行时会重新启动；有检查点的运行可以继续。</translation>
    </message>
    <message>
        <source>The worker gave no sign of life for %1 seconds and was ended. Everything saved is safe. Resume the run from its last checkpoint, or start it again.</source>
        <translation>计算进程 %1 秒没有响应，已被结束。已保存的内容都是安全的。请从最后的检查点继续运行，或重新启动。</translation>
    </message>
    <message>
        <source>The worker and this program did not understand each other: %1. Everything saved is safe. Check that both are of the same version.</source>
        <translation>计算进程与本程序无法相互理解：%1。已保存的内容都是安全的。请检查两者版本是否一致。</translation>
    </message>
    <message>
        <source>This was cancelled. Everything saved before is intact. Start it again when you like.</source>
        <translation>已取消。之前保存的内容完好。可随时重新启动。</translation>
    </message>
    <message>
        <source>There was not enough memory for %1. Everything saved is safe. Close other programs, use a smaller batch or less data.</source>
        <translation>内存不足：%1。已保存的内容都是安全的。请关闭其他程序，使用更小的批大小或更少的数据。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: %1. Everything saved is safe. Please report it with the details.</source>
        <translation>发生了不应发生的错误：%1。已保存的内容都是安全的。请连同详情一起报告。</translation>
    </message>
    <message>
        <source>The rows to fit on have %1 goods and %2 bads, the held-out rows have %3 and %4, the out-of-time rows have %5 and %6, but each of the three needs at least two of both. Nothing was started. Use more data, or other shares.</source>
        <translation>用于拟合的行有 %1 个好客户和 %2 个坏客户，留出的行有 %3 个和 %4 个，跨时间验证的行有 %5 个和 %6 个，而三部分中好坏客户都至少需要两个。未启动任何运行。请使用更多数据，或更改比例。</translation>
    </message>
    <message>
        <source>%1 has no bin number %2, so the bins are as they were. The list of edits was made for other bins: undo the edits and make them again.</source>
        <translation>%1 没有编号为 %2 的分箱，分箱保持原样。这些编辑是针对其他分箱做的：请撤销后重新编辑。</translation>
    </message>
    <message>
        <source>Bins %2 and %3 of %1 cannot be merged, so they are as they were. Intervals merge with the one beside them, groups with groups and special values with special values.</source>
        <translation>%1 的分箱 %2 与 %3 不能合并，保持原样。区间只能与相邻区间合并，分组与分组合并，特殊值与特殊值合并。</translation>
    </message>
    <message>
        <source>No bin of %1 ends at %2, so the bins are as they were. Choose one of the edges that are there.</source>
        <translation>%1 没有以 %2 为边界的分箱，分箱保持原样。请选择已有的边界。</translation>
    </message>
    <message>
        <source>%1 cannot be cut at %2, so the bins are as they were. Choose a value between the edges beside it; a value that the counts do not tell apart takes effect when the scorecard is built again.</source>
        <translation>%1 不能在 %2 处切分，分箱保持原样。请选择两侧边界之间的值；计数无法区分的值会在重新建立评分卡时生效。</translation>
    </message>
    <message>
        <source>The edge of %1 at %2 is locked, so the bins are as they were. Unlock it first.</source>
        <translation>%1 在 %2 处的边界已锁定，分箱保持原样。请先解锁。</translation>
    </message>
    <message>
        <source>Cutting %1 at %2 would leave a bin that no training row falls into, so the bins are as they were. Choose another value.</source>
        <translation>在 %2 处切分 %1 会产生没有训练样本的分箱，分箱保持原样。请选择其他值。</translation>
    </message>
    <message>
        <source>%1 has no category %2, so the groups are as they were. Check how it is written.</source>
        <translation>%1 没有类别 %2，分组保持原样。请检查写法。</translation>
    </message>
    <message>
        <source>%2 is not one of the special values of %1, so the bins are as they were. Add it to the special values of the run first.</source>
        <translation>%2 不是 %1 的特殊值，分箱保持原样。请先把它加入运行的特殊值。</translation>
    </message>
    <message>
        <source>This edit does not fit %1 (%2), so the bins are as they were. Cuts and trends are for numbers, moving categories is for groups, and values nobody had stay where they are.</source>
        <translation>这一编辑不适用于 %1（%2），分箱保持原样。切点和趋势用于数值，移动类别用于分组，未出现过的值留在原处。</translation>
    </message>
    <message>
        <source>No bins of %1 have the trend %2 and keep every locked edge, so they are as they were. Unlock an edge, or choose another trend.</source>
        <translation>在保留所有锁定边界的条件下，%1 没有符合趋势 %2 的分箱，分箱保持原样。请解锁某个边界，或选择其他趋势。</translation>
    </message>
    <message>
        <source>A reason is missing. Nothing was decided. Write in a few words why, then decide again.</source>
        <translation>缺少理由。未作出任何决定。请简要写明原因，然后重新决定。</translation>
    </message>
    <message>
        <source>There is no earlier decision %1 with the same outcome on this case. Nothing was decided. Reload the case and look at its history.</source>
        <translation>此案件没有结果相同的先前决定 %1。未作出任何决定。请重新载入该案件并查看其历史。</translation>
    </message>
    <message>
        <source>%1 has already signed, and a second pair of eyes is needed. Nothing was decided. Ask somebody else to confirm.</source>
        <translation>%1 已经签署，还需要另一人复核。未作出任何决定。请让其他人确认。</translation>
    </message>
    <message>
        <source>A model that is “%1” cannot become “%2” at once. Nothing was changed. Take the steps in order: draft, review, approved, live, retired.</source>
        <translation>处于“%1”状态的模型不能直接变为“%2”。未作任何更改。请按顺序进行：草稿、评审、批准、上线、退役。</translation>
    </message>
    <message>
        <source>The prices have no column of dates. Nothing was started. Import the file again and give its days the type Date.</source>
        <translation>价格数据没有日期列。未启动任何任务。请重新导入文件，并将日期列的类型设为日期。</translation>
    </message>
    <message>
        <source>Row %1 of the prices has no date. Nothing was started. Fill in the day, or remove the row.</source>
        <translation>价格数据第 %1 行没有日期。未启动任何任务。请补上日期，或删除该行。</translation>
    </message>
    <message>
        <source>The day %1 is in the prices more than once. Nothing was started. Keep one row a day, or name the column that tells the assets apart.</source>
        <translation>价格数据中 %1 出现多次。未启动任何任务。请每日只保留一行，或指定区分资产的列。</translation>
    </message>
    <message>
        <source>The price of %1 on %2 is %3, but prices are above zero. Nothing was started. Correct it, or leave the cell empty.</source>
        <translation>%1 在 %2 的价格为 %3，但价格必须大于零。未启动任何任务。请更正，或将该单元格留空。</translation>
    </message>
    <message>
        <source>There are %1 assets with prices, but a portfolio needs at least %2. Nothing was started. Choose more columns of prices.</source>
        <translation>只有 %1 个资产有价格，而组合至少需要 %2 个。未启动任何任务。请选择更多价格列。</translation>
    </message>
    <message>
        <source>There are %1 days of prices, but at least %2 are needed. Nothing was started. Use more data, or a shorter window.</source>
        <translation>只有 %1 天的价格，但至少需要 %2 天。未启动任何任务。请使用更多数据，或缩短窗口。</translation>
    </message>
    <message>
        <source>On %1 fewer than two assets had prices on each of the %2 days before. The data is unchanged. Use a shorter window, carry prices for longer, or leave out assets that begin late.</source>
        <translation>在 %1，此前 %2 天每天都有价格的资产不足两个。数据未改变。请缩短窗口、延长价格沿用天数，或去掉上市较晚的资产。</translation>
    </message>
    <message>
        <source>The largest weight of %1 and full investment clash: %2 assets of at most that do not fill a portfolio. Nothing was started. The lowest cap that works is %3.</source>
        <translation>最大权重 %1 与满仓相冲突：%2 个资产各不超过该值，无法填满组合。未启动任何任务。可行的最低上限为 %3。</translation>
    </message>
    <message>
        <source>The trades of %1 would cost the whole portfolio. The data is unchanged. Lower the market impact or the share of the daily volume.</source>
        <translation>%1 的交易成本将耗尽整个组合。数据未改变。请降低市场冲击或占日成交量的比例。</translation>
    </message>
    <message>
        <source>No portfolio is expected to earn more than the risk-free rate, so none has the highest Sharpe ratio. The data is unchanged. Choose another strategy, or a lower risk-free rate.</source>
        <translation>没有任何组合的预期收益高于无风险利率，因此不存在夏普比率最高的组合。数据未改变。请选择其他策略，或降低无风险利率。</translation>
    </message>
    <message>
        <source>“%1” is no limit on a group of assets. Nothing was started. Write a name, assets and shares, as in “banks: JPM + C &gt;= 0.05 &lt;= 0.2”.</source>
        <translation>“%1”不是资产组限制。未启动任何任务。请写明名称、资产和比例，例如“banks: JPM + C &gt;= 0.05 &lt;= 0.2”。</translation>
    </message>
    <message>
        <source>There is no asset “%1”, which “%2” names. Nothing was started. Check how it is written in the prices.</source>
        <translation>“%2”提到的资产“%1”不存在。未启动任何任务。请核对其在价格数据中的写法。</translation>
    </message>
    <message>
        <source>No portfolio keeps these limits together: %1. The data is unchanged. Drop one of them, or let each give way by %2.</source>
        <translation>没有组合能同时满足这些限制：%1。数据未改变。请去掉其中一个，或让每个放宽 %2。</translation>
    </message>
    <message>
        <source>The weights “%1” add up to %2. Nothing was started. They may add up to 1 at most; what is missing is held as cash.</source>
        <translation>权重“%1”之和为 %2。未启动任何任务。权重之和最多为 1，不足部分以现金持有。</translation>
    </message>
    <message>
        <source>“%1” is no list of weights. Nothing was started. Write assets and shares, as in “JPM = 0.4, XOM = 0.6”.</source>
        <translation>“%1”不是权重列表。未启动任何任务。请写资产和份额，例如“JPM = 0.4, XOM = 0.6”。</translation>
    </message>
    <message>
        <source>These are no price paths: %1. Nothing was started. Choose a dataset that a market generator made, or another model.</source>
        <translation>这不是价格路径：%1。未启动任何任务。请选择由市场生成器生成的数据集，或换一种模型。</translation>
    </message>
    <message>
        <source>The generator of these paths was trained on days up to %1, but the days to judge on begin on %2. Nothing was started. Hold out from a later day, or train a generator that keeps more days back.</source>
        <translation>这些路径的生成器用到 %1 为止的日子训练，而评判的日子从 %2 开始。未启动任何运行。请从更晚的日子开始留出，或训练一个保留更多日子的生成器。</translation>
    </message>
    <message>
        <source>Line %2, “%1”, is no holding. Nothing was started. Write an asset and its units, as in “JPM 120”.</source>
        <translation>第 %2 行“%1”不是持仓。未启动任何运行。请写资产及其数量，例如“JPM 120”。</translation>
    </message>
    <message>
        <source>%1 is missing to pay for this. Nothing was started. Add cash, withdraw less or hold less.</source>
        <translation>还缺 %1 才能支付。未启动任何运行。请增加现金、减少取款或减少持有。</translation>
    </message>
    <message>
        <source>“%1” is no view. Nothing was started. Write “JPM beats GS by 3 % a year, confidence 60 %” or “XOM returns 8 % a year, confidence 40 %”.</source>
        <translation>“%1”不是观点。未启动任何运行。请写“JPM beats GS by 3 % a year, confidence 60 %”或“XOM returns 8 % a year, confidence 40 %”。</translation>
    </message>
    <message>
        <source>Only %1 of the %2 rows asked for could be found that keep every rule. “%3” is kept by the fewest: %4 of what was drawn. Nothing was kept. Loosen it or leave it out, or ask for fewer rows.</source>
        <translation>要求 %2 行，仅找到 %1 行满足全部规则。满足“%3”的最少：占抽取行的 %4。未保留任何行。请放宽或删除该规则，或减少行数。</translation>
    </message>
    <message>
        <source>%1 has no value on %2, but one is needed there, and it is not taken from another day. Nothing was made. Complete the series, or leave out what needs it.</source>
        <translation>%1 在 %2 没有数值，而当日需要它，且不会取用其他日子的数值。未生成任何内容。请补全该序列，或去掉需要它的部分。</translation>
    </message>
    <message>
        <source>“%1” is not understood at character %2: “%3” cannot stand there. Nothing was started. Write for example: %4.</source>
        <translation>无法理解“%1”的第 %2 个字符处：此处不能是“%3”。未启动任何操作。可写作：%4。</translation>
    </message>
    <message>
        <source>Something is missing in “%1” at character %2. Nothing was started. Write for example: %3.</source>
        <translation>“%1”在第 %2 个字符处缺少内容。未启动任何操作。可写作：%3。</translation>
    </message>
    <message>
        <source>Nothing is held and there is no cash, so there is nothing to go from. Write what is held, as in “JPM 120”, or an amount of cash.</source>
        <translation>没有持仓也没有现金，因此无从调整。请写明持仓（例如“JPM 120”），或填写现金金额。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天 %1</translation>
    </message>
</context>
<context>
    <name>GanTexts</name>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>of as many drawn rows as are held out, by epoch</source>
        <translation>抽取行数与留出行数相同，按轮</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Column Shapes</source>
        <translation>列分布</translation>
    </message>
    <message>
        <source>Column Pair Trends</source>
        <translation>列对关系</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Copula</source>
        <translation>Copula</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>means of an epoch</source>
        <translation>每轮的平均</translation>
    </message>
    <message>
        <source>They need not fall: each network&apos;s loss depends on how good the other is. Read the quality above.</source>
        <translation>它们不一定下降：每个网络的损失取决于另一个网络的好坏。请看上方的质量。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>share of the rows that have a value</source>
        <translation>占有值行的比例</translation>
    </message>
    <message>
        <source>Classes of equal width; what lies beyond the outer edges is counted in the outer classes.</source>
        <translation>等宽分组；超出两端的值计入最外侧的组。</translation>
    </message>
    <message>
        <source>Share of rows</source>
        <translation>行占比</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>1 − Kolmogorov-Smirnov distance of a number or date, 1 − total variation distance of a category. 1 = the same.</source>
        <translation>数值或日期为 1 − KS 距离，类别为 1 − 全变差距离。1 = 相同。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Similarity at every judgement of the training</source>
        <translation>训练中每次评估的相似度</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>刚开始</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已稳定</translation>
    </message>
    <message>
        <source>went back</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>Fewer than four judgements so far.</source>
        <translation>目前评估不足四次。</translation>
    </message>
    <message>
        <source>The quality still rises: its slope over the last ten judgements is more than twice its standard error.</source>
        <translation>质量仍在上升：最近十次评估的斜率大于其标准误的两倍。</translation>
    </message>
    <message>
        <source>The quality no longer rises over the last ten judgements. The best generator so far is kept, so the training may be stopped.</source>
        <translation>最近十次评估中质量不再上升。目前最好的生成器已保留，可以停止训练。</translation>
    </message>
    <message>
        <source>A loss was not a number. Both networks went back to the last epoch and go on with half the learning rate.</source>
        <translation>损失不是数字。两个网络已回到上一轮，并以一半的学习率继续。</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>number of a run</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>quality %1</source>
        <translation>质量 %1</translation>
    </message>
    <message>
        <source>Gaps, real</source>
        <translation>缺失，真实</translation>
    </message>
    <message>
        <source>Share of the training rows without a value</source>
        <translation>训练行中无值的占比</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Share of the synthetic rows without a value</source>
        <translation>合成行中无值的占比</translation>
    </message>
    <message>
        <source>Mean of Column Shapes and Column Pair Trends against the training rows. The floor knows every column but nothing of how they go together; the ceiling is what held-out real rows reach. The start is what the rows are like that the generator begins from.</source>
        <translation>相对于训练行的列形状与列对趋势的平均值。下限了解每一列但不了解它们如何相互关联；上限是留出的真实行所达到的值。起点是生成器出发的那些行的水平。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>TVAE</source>
        <translation>TVAE</translation>
    </message>
    <message>
        <source>others</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>after epoch %1</source>
        <translation>第 %1 轮之后</translation>
    </message>
    <message>
        <source>Sampled rows; values beyond the outer classes lie at the edge. The ground is what the discriminator says of the rows near a place, averaged with the other columns as these rows have them, each row judged among the same real rows: in the colour of real rows where it takes them for real.</source>
        <translation>抽样的行；超出外侧分组的值画在边缘。底色是判别器对附近各行的看法的平均，其余各列取这些行自身的值，每一行都放在同一批真实行中判断：它认为是真实的地方用真实行的颜色。</translation>
    </message>
    <message>
        <source>Opinion, deviations</source>
        <translation>看法（标准差）</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Quality of every training</source>
        <translation>每次训练的质量</translation>
    </message>
    <message>
        <source>the band lies between the quartiles</source>
        <translation>色带为四分位区间</translation>
    </message>
    <message>
        <source>The same rows, learned from other first weights, batches and noise. How far the lines lie apart is chance.</source>
        <translation>同一批行，初始权重、批次和噪声不同。各条线之间的差距就是偶然性。</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Of its best generator, as it was judged while it learned</source>
        <translation>其最好的生成器在学习过程中的评估值</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>最好的一轮</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Went back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Returns to an earlier epoch because a loss was not a number</source>
        <translation>因损失不是数而回到较早轮次的次数</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>The trainings go on. When all have ended, the one of median quality is kept, since the best of several is good by chance too.</source>
        <translation>训练仍在进行。全部结束后保留质量居中的一次，因为几次中最好的也有运气成分。</translation>
    </message>
    <message>
        <source>The median quality is %1, half of the trainings lie between %2 and %3, all between %4 and %5.</source>
        <translation>质量的中位数为 %1，一半的训练在 %2 到 %3 之间，全部在 %4 到 %5 之间。</translation>
    </message>
    <message>
        <source>Training %1 of %2 is kept, because it was asked for.</source>
        <translation>保留第 %1 次训练（共 %2 次），因为是指定的。</translation>
    </message>
    <message>
        <source>The discriminator hardly tells the rows apart: its means for real and for synthetic rows lie %1 deviations apart.</source>
        <translation>判别器几乎分不清两类行：它对真实行和合成行的均值相差 %1 个标准差。</translation>
    </message>
    <message>
        <source>The discriminator tells the rows apart: its mean for real rows lies %1 deviations above that for synthetic ones.</source>
        <translation>判别器能分清两类行：它对真实行的均值比对合成行的高 %1 个标准差。</translation>
    </message>
    <message>
        <source>The discriminator is mistaken: its mean for synthetic rows lies %1 deviations above that for real ones.</source>
        <translation>判别器判断错误：它对合成行的均值比对真实行的高 %1 个标准差。</translation>
    </message>
    <message>
        <source>Training %1 of %2 is kept: the one in the middle by quality, of two the lower, since the best of several is good by chance too.</source>
        <translation>保留第 %1 次训练（共 %2 次）：质量居中的一次（两次居中时取较低的），因为几次中最好的也有运气成分。</translation>
    </message>
    <message>
        <source>Largest singular values of the discriminator&apos;s layers at the end, before each was divided by its own: %1.</source>
        <translation>训练结束时判别器各层的最大奇异值（各层除以自身最大奇异值之前）：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Validity %1, structure %2, as the diagnostic report of SDMetrics defines them.</source>
        <translation>有效性 %1，结构 %2（按 SDMetrics 诊断报告的定义）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, its level</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Lost levels, which at least 1% of the training rows have: %1.</source>
        <translation>丢失的类别水平（训练行中占 1% 以上）：%1。</translation>
    </message>
    <message>
        <source>Left out, because free text cannot be made: %1.</source>
        <translation>已略去（无法生成自由文本）：%1。</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可能值</translation>
    </message>
    <message>
        <source>Share of the synthetic values that lie between the extremes of the real ones, or are one of the real levels</source>
        <translation>合成值中位于真实极值之间、或属于真实类别水平的比例</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Share of the real range that the synthetic values span, or of the real levels that occur</source>
        <translation>合成值覆盖的真实取值范围的比例，或出现的真实类别水平的比例</translation>
    </message>
    <message>
        <source>held in epoch %1</source>
        <translation>停在第 %1 轮</translation>
    </message>
</context>
<context>
    <name>GenerationText</name>
    <message>
        <source>Every row that was drawn was kept.</source>
        <translation>抽取的每一行都已保留。</translation>
    </message>
    <message>
        <source>%1 rows were looked at to find %2 that keep every rule: %3 of them.</source>
        <translation>共查看 %1 行，找到满足全部规则的 %2 行，占 %3。</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>The 21 days before each path have a volatility of %1 a year (%2 in the middle); asked for was %3.</source>
        <translation>每条路径之前 21 天的年化波动率为 %1（中位数 %2）；要求的范围是 %3。</translation>
    </message>
    <message>
        <source>On %1 it was %2.</source>
        <translation>%1 当日为 %2。</translation>
    </message>
    <message>
        <source>%1 courses were drawn, and %2 of them open so.</source>
        <translation>共抽取 %1 条走势，其中 %2 的开端符合要求。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>满足的行数</translation>
    </message>
    <message>
        <source>Rows that were drawn and keep this rule, whatever the others say</source>
        <translation>抽取的行中满足本规则的行数，不考虑其他规则</translation>
    </message>
    <message>
        <source>Of those drawn</source>
        <translation>占抽取行的比例</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>Share of the rows the generator was trained on</source>
        <translation>在生成器训练行中的占比</translation>
    </message>
    <message>
        <source>These rows</source>
        <translation>这些行</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>These rows less the training rows, in points</source>
        <translation>这些行减训练行，百分点</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>（缺失）</translation>
    </message>
</context>
<context>
    <name>JudgementText</name>
    <message>
        <source>the rows do not hold both outcomes</source>
        <translation>这些行不同时含有两种结果</translation>
    </message>
    <message>
        <source>no column tells anything of the outcome</source>
        <translation>没有任何列能说明结果</translation>
    </message>
    <message>
        <source>the regression has no finite solution</source>
        <translation>回归没有有限解</translation>
    </message>
    <message>
        <source>n = %1 rows fitted on</source>
        <translation>n = %1 行用于拟合</translation>
    </message>
    <message>
        <source>Run #%1, held-out real rows</source>
        <translation>运行 #%1，留出的真实行</translation>
    </message>
    <message>
        <source>A classifier cannot tell the synthetic rows from real ones: AUC %1 (%2).</source>
        <translation>分类器无法区分合成行与真实行：AUC %1（%2）。</translation>
    </message>
    <message>
        <source>A classifier hardly tells the synthetic rows from real ones: AUC %1 (%2).</source>
        <translation>分类器很难区分合成行与真实行：AUC %1（%2）。</translation>
    </message>
    <message>
        <source>A classifier often tells the synthetic rows from real ones: AUC %1 (%2).</source>
        <translation>分类器常能区分合成行与真实行：AUC %1（%2）。</translation>
    </message>
    <message>
        <source>A classifier easily tells the synthetic rows from real ones: AUC %1 (%2).</source>
        <translation>分类器很容易区分合成行与真实行：AUC %1（%2）。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>DeLong</source>
        <translation>DeLong 法</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Share of these rows that lie within the fifth-neighbour ball of a real row (Kynkäänniemi et al. 2019)</source>
        <translation>落在某真实行第五近邻球内的此类行的占比（Kynkäänniemi 等 2019）</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Share of the real rows that lie within the fifth-neighbour ball of one of these rows</source>
        <translation>落在某个此类行第五近邻球内的真实行的占比</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Real balls around one of these rows, over five; 1 is like real rows (Naeem et al. 2020)</source>
        <translation>包含一个此类行的真实球数除以五；1 表示与真实行相当（Naeem 等 2020）</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Share of the real rows whose ball holds one of these rows: lost kinds of people lower it</source>
        <translation>球内含有此类行的真实行占比：丢失某类人群会使其降低</translation>
    </message>
    <message>
        <source>MMD²</source>
        <translation>MMD²</translation>
    </message>
    <message>
        <source>Different bins</source>
        <translation>不同的簇</translation>
    </message>
    <message>
        <source>Clusters of real rows, of %1, in which the share of these rows differs at 5% (Richardson and Weiss 2018); one in twenty by chance</source>
        <translation>%1 个真实行簇中，此类行占比在 5% 水平上不同的簇数（Richardson 与 Weiss 2018）；偶然情况下二十个中有一个</translation>
    </message>
    <message>
        <source>Synthetic rows</source>
        <translation>合成行</translation>
    </message>
    <message>
        <source>Gaussian copula</source>
        <translation>高斯 Copula</translation>
    </message>
    <message>
        <source>No scorecard could be fitted on the synthetic rows: %1.</source>
        <translation>无法在合成行上拟合评分卡：%1。</translation>
    </message>
    <message>
        <source>AUC %1 against %2, difference %3 (95%: %4)</source>
        <translation>AUC %1 对 %2，差 %3（95%：%4）</translation>
    </message>
    <message>
        <source>A scorecard from synthetic rows is worse than one from real rows: %1.</source>
        <translation>由合成行得到的评分卡不如由真实行得到的：%1。</translation>
    </message>
    <message>
        <source>A scorecard from synthetic rows is better than one from real rows: %1.</source>
        <translation>由合成行得到的评分卡优于由真实行得到的：%1。</translation>
    </message>
    <message>
        <source>No significant difference between a scorecard from synthetic rows and one from real rows: %1.</source>
        <translation>由合成行与由真实行得到的评分卡没有显著差异：%1。</translation>
    </message>
    <message>
        <source>No scorecard could be fitted on real and synthetic rows together: %1.</source>
        <translation>无法在真实行与合成行合并后拟合评分卡：%1。</translation>
    </message>
    <message>
        <source>%1 (95%: %2)</source>
        <translation>%1（95%：%2）</translation>
    </message>
    <message>
        <source>A scorecard with the settings of the credit pane, fitted on the training rows.</source>
        <translation>按信贷页默认设置在训练行上拟合的评分卡。</translation>
    </message>
    <message>
        <source>The same, fitted on as many synthetic rows.</source>
        <translation>同上，在同样多的合成行上拟合。</translation>
    </message>
    <message>
        <source>The same, fitted on both together: what synthetic rows add.</source>
        <translation>同上，在两者合并后拟合：合成行带来多少增益。</translation>
    </message>
    <message>
        <source>Bad rate, synthetic</source>
        <translation>坏账率，合成</translation>
    </message>
    <message>
        <source>real %1</source>
        <translation>真实 %1</translation>
    </message>
    <message>
        <source>Share of rows whose outcome is the bad value %1.</source>
        <translation>结果为坏值 %1 的行的占比。</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <source>Bads</source>
        <translation>坏客户</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>On the same %1 held-out real rows for all</source>
        <translation>均在相同的 %1 个留出真实行上</translation>
    </message>
    <message>
        <source>KS</source>
        <translation>KS</translation>
    </message>
    <message>
        <source>Difference to real</source>
        <translation>与真实行之差</translation>
    </message>
    <message>
        <source>real rows</source>
        <translation>真实行</translation>
    </message>
    <message>
        <source>synthetic rows</source>
        <translation>合成行</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者合并</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>IV, real</source>
        <translation>IV，真实</translation>
    </message>
    <message>
        <source>Information value, in the bins of the real training rows</source>
        <translation>信息价值，按真实训练行的分箱</translation>
    </message>
    <message>
        <source>IV, synthetic</source>
        <translation>IV，合成</translation>
    </message>
    <message>
        <source>In the same bins</source>
        <translation>按相同的分箱</translation>
    </message>
    <message>
        <source>WoE off by</source>
        <translation>WOE 偏差</translation>
    </message>
    <message>
        <source>Largest difference of the weights of evidence in a bin that has rows on both sides</source>
        <translation>两侧都有行的分箱中证据权重的最大差</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Population stability index of synthetic against real training rows: below 0.1 stable, from 0.25 on another population</source>
        <translation>合成行相对真实训练行的群体稳定性指数：低于 0.1 稳定，0.25 及以上为另一群体</translation>
    </message>
    <message>
        <source>PSI, held out</source>
        <translation>PSI，留出</translation>
    </message>
    <message>
        <source>The same of held-out real rows: what chance alone does</source>
        <translation>留出真实行的同一指标：仅由偶然造成的大小</translation>
    </message>
    <message>
        <source>Independent (floor)</source>
        <translation>各列独立（下限）</translation>
    </message>
    <message>
        <source>Held-out (ceiling)</source>
        <translation>留出行（上限）</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Mean of Column Shapes and Column Pair Trends, as the SDMetrics library defines them</source>
        <translation>列分布与列对关系的均值，按 SDMetrics 库的定义</translation>
    </message>
    <message>
        <source>Column Shapes</source>
        <translation>列分布</translation>
    </message>
    <message>
        <source>Column Pair Trends</source>
        <translation>列对关系</translation>
    </message>
    <message>
        <source>Each side&apos;s numbers cut into classes of its own, as SDMetrics does</source>
        <translation>各方的数值按自身分箱，与 SDMetrics 相同</translation>
    </message>
    <message>
        <source>Floor to ceiling</source>
        <translation>下限到上限</translation>
    </message>
    <message>
        <source>How much of the way in Column Pair Trends from columns that know nothing of each other to held-out real rows. Less than 0: worse than not knowing; more than 100%: beyond what a sample of held-out rows reaches.</source>
        <translation>在列对关系上，从互不相关的列到留出真实行走完了多少路程。小于 0：还不如互不相关；大于 100%：超过留出行样本所能达到的程度。</translation>
    </message>
    <message>
        <source>Trends, shared classes</source>
        <translation>列对关系，共用分箱</translation>
    </message>
    <message>
        <source>Column Pair Trends with real and synthetic numbers cut into the same classes, which hides no shift</source>
        <translation>真实与合成数值按相同分箱计算的列对关系，不会掩盖偏移</translation>
    </message>
    <message>
        <source>Start of the generator</source>
        <translation>生成器的起点</translation>
    </message>
    <message>
        <source>The rows that the generator begins from, before it changes them.</source>
        <translation>生成器改动之前作为起点的行。</translation>
    </message>
    <message>
        <source>TVAE</source>
        <translation>TVAE</translation>
    </message>
    <message>
        <source>A variational autoencoder (Xu et al. 2019) that was trained beside for some seconds: the fast rival.</source>
        <translation>在旁训练数秒的变分自编码器（Xu 等 2019）：快速对手。</translation>
    </message>
    <message>
        <source>Fréchet distance and Inception score are seen through a classifier that was trained on half of the real training rows and then frozen: %1 features, %2 clusters as classes, of which it finds the right one for %3 of the held-out rows. The other half of the training rows scores %4. Figures of another network cannot be set beside these; its SHA-256 is %5.</source>
        <translation>Fréchet 距离与 Inception 分数由一个用一半真实训练行训练后冻结的分类器得出：%1 个特征，以 %2 个聚类为类别，对 %3 的留出行找到正确的类别。另一半训练行得分为 %4。其他网络的数值不能与此并列；该网络的 SHA-256 为 %5。</translation>
    </message>
    <message>
        <source>AUC (95%)</source>
        <translation>AUC（95%）</translation>
    </message>
    <message>
        <source>Chance that boosted trees, cross-validated in five folds, find a row of this kind more likely synthetic than a real one. 0.5: a coin, cannot be told apart; 1: always told apart. Interval: DeLong.</source>
        <translation>经五折交叉验证的提升树认为此类行比真实行更可能是合成行的概率。0.5：如同抛硬币，无法辨别；1：总能辨别。区间：DeLong。</translation>
    </message>
    <message>
        <source>Fréchet</source>
        <translation>Fréchet</translation>
    </message>
    <message>
        <source>Squared Fréchet distance of the features of a frozen network from those of the training rows; more than 0 by chance alone, as the held-out rows show (Heusel et al. 2017)</source>
        <translation>冻结网络的特征与训练行特征之间的 Fréchet 距离的平方；仅因偶然也会大于 0，留出行可作对照（Heusel 等 2017）</translation>
    </message>
    <message>
        <source>Inception</source>
        <translation>Inception</translation>
    </message>
    <message>
        <source>Inception score by the same network, from 1 to the number of its classes: low when kinds of people are lost or rows are neither one nor the other (Salimans et al. 2016). Real rows reach %1.</source>
        <translation>同一网络的 Inception 分数，从 1 到其类别数：丢失某类人群或行非此非彼时偏低（Salimans 等 2016）。真实行为 %1。</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>（缺失）</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>数量太少，无法判断</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, its level</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>goods and bads</comment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>No level has less than %1 of the training rows.</source>
        <translation>没有任何水平占训练行的比例低于 %1。</translation>
    </message>
    <message>
        <source>%1 levels have less than %2 of the training rows; %3 of them are lost, and the share of %4 differs by more than chance (of so many about %5 would by chance alone).</source>
        <translation>有 %1 个水平占训练行的比例低于 %2；其中 %3 个丢失，%4 个的占比差异超出偶然（这么多水平中约 %5 个仅因偶然也会如此）。</translation>
    </message>
    <message>
        <source>Too few held-out rows have one to say how scorecards fare with them.</source>
        <translation>具有其中任一水平的留出行太少，无法判断评分卡对它们的表现。</translation>
    </message>
    <message>
        <source>AUC %1 against %2, difference %3</source>
        <translation>AUC %1 对 %2，差 %3</translation>
    </message>
    <message>
        <source>On those who have one the scorecard from synthetic rows is worse: %1.</source>
        <translation>对具有其中任一水平的人，由合成行得到的评分卡较差：%1。</translation>
    </message>
    <message>
        <source>On those who have one the scorecard from synthetic rows is better: %1.</source>
        <translation>对具有其中任一水平的人，由合成行得到的评分卡较好：%1。</translation>
    </message>
    <message>
        <source>On those who have one there is no significant difference between the scorecards: %1.</source>
        <translation>对具有其中任一水平的人，两张评分卡没有显著差异：%1。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Share of the training rows</source>
        <translation>占训练行的比例</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Share of the synthetic rows</source>
        <translation>占合成行的比例</translation>
    </message>
    <message>
        <source>Off by (95%)</source>
        <translation>偏差（95%）</translation>
    </message>
    <message>
        <source>Synthetic less real share, with Newcombe&apos;s interval; red when 0 lies outside</source>
        <translation>合成占比减真实占比，附 Newcombe 区间；0 在区间之外时为红色</translation>
    </message>
    <message>
        <source>Goods + bads</source>
        <translation>好 + 坏客户</translation>
    </message>
    <message>
        <source>Held-out rows with an outcome</source>
        <translation>有结果的留出行</translation>
    </message>
    <message>
        <source>AUC off by (95%)</source>
        <translation>AUC 偏差（95%）</translation>
    </message>
    <message>
        <source>In AUC, synthetic less real, with DeLong&apos;s paired interval</source>
        <translation>AUC 之差，合成减真实，附 DeLong 配对区间</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Share of the held-out rows</source>
        <translation>占留出行的比例</translation>
    </message>
    <message>
        <source>any of them</source>
        <translation>其中任一</translation>
    </message>
    <message>
        <source>Too few held-out rows in the groups, or no scorecard from synthetic rows: nothing can be said of gaps.</source>
        <translation>各群体的留出行太少，或没有由合成行得到的评分卡：无法判断差距。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A scorecard from synthetic rows widens the gap in approval of %1.</source>
        <translation>由合成行得到的评分卡扩大了以下群体的批准差距：%1。</translation>
    </message>
    <message>
        <source>A scorecard from synthetic rows narrows the gap in approval of %1.</source>
        <translation>由合成行得到的评分卡缩小了以下群体的批准差距：%1。</translation>
    </message>
    <message>
        <source>No significant difference between the gaps in approval of a scorecard from synthetic rows and one from real rows.</source>
        <translation>由合成行与由真实行得到的评分卡在批准差距上没有显著差异。</translation>
    </message>
    <message>
        <source>With the bootstrap interval at 95%; said from %1 rows on either side on.</source>
        <translation>附 95% 自助法区间；任一侧至少 %1 行时才给出。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>The group with most training rows</source>
        <translation>训练行最多的群体</translation>
    </message>
    <message>
        <source>Approval gap, real card</source>
        <translation>批准差距，真实评分卡</translation>
    </message>
    <message>
        <source>Approval rate of the group less that of the other, both held out (demographic parity). %1</source>
        <translation>该群体的批准率减对照群体的批准率，均为留出行（人口均等）。%1</translation>
    </message>
    <message>
        <source>synthetic card</source>
        <translation>合成评分卡</translation>
    </message>
    <message>
        <source>Difference (95%)</source>
        <translation>差异（95%）</translation>
    </message>
    <message>
        <source>Synthetic less real card, from the same resamples; red when 0 lies outside</source>
        <translation>合成评分卡减真实评分卡，取自相同的重抽样；0 在区间之外时为红色</translation>
    </message>
    <message>
        <source>Among goods</source>
        <translation>好客户中</translation>
    </message>
    <message>
        <source>The same difference among those who turned out good (equal opportunity). %1</source>
        <translation>仅就最终为好客户者的相同差异（机会均等）。%1</translation>
    </message>
    <message>
        <source>Share, real</source>
        <translation>占比，真实</translation>
    </message>
    <message>
        <source>Of the training rows</source>
        <translation>占训练行</translation>
    </message>
    <message>
        <source>Share, synthetic</source>
        <translation>占比，合成</translation>
    </message>
    <message>
        <source>Bad rate, real</source>
        <translation>坏账率，真实</translation>
    </message>
    <message>
        <source>Of the group&apos;s training rows</source>
        <translation>该群体的训练行</translation>
    </message>
    <message>
        <source>There are no Fréchet distances and no Inception scores: the classifier through which they are seen found no finite solution on these rows.</source>
        <translation>没有弗雷歇距离和 Inception 分数：用来计算它们的分类器在这些行上没有得到有限的解。</translation>
    </message>
    <message>
        <source>Squared maximum mean discrepancy, unbiased, with the kernel exp(−d / h) of Gower&apos;s distance d, h = %1; 0 but for chance when both come from one distribution (Gretton et al. 2012)</source>
        <translation>最大均值差异的平方（无偏），核为 exp(−d / h)，d 为 Gower 距离，h = %1；两者同分布时除偶然因素外为 0（Gretton 等，2012）</translation>
    </message>
    <message>
        <source>AUC, real (95%)</source>
        <translation>AUC，真实（95%）</translation>
    </message>
    <message>
        <source>Of the scorecard from real rows on these held-out rows, with DeLong&apos;s interval; said from %1 goods and %1 bads on</source>
        <translation>由真实行拟合的评分卡在这些留出行上的 AUC，附 DeLong 区间；至少 %1 个好样本和 %1 个坏样本时才给出</translation>
    </message>
    <message>
        <source>synthetic (95%)</source>
        <translation>合成（95%）</translation>
    </message>
    <message>
        <source>AUC of the scorecard from synthetic rows, with DeLong&apos;s interval</source>
        <translation>由合成行拟合的评分卡的 AUC，附 DeLong 区间</translation>
    </message>
    <message>
        <source>Gap among goods, real card</source>
        <translation>好样本中的差距，真实卡</translation>
    </message>
    <message>
        <source>%1 of its held-out rows turned out good.</source>
        <translation>其留出行中有 %1 行结果为好。</translation>
    </message>
    <message>
        <source>One sample of %1 rows. The figures of all others are means over %2 draws of as many rows.</source>
        <translation>这是一个含 %1 行的样本。其余各行的数值均为 %2 次同样行数抽取的平均值。</translation>
    </message>
    <message>
        <source>its training ran away</source>
        <translation>训练发散</translation>
    </message>
    <message>
        <source>there are too few rows</source>
        <translation>行数太少</translation>
    </message>
    <message>
        <source>there was not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>it could not be fitted</source>
        <translation>无法拟合</translation>
    </message>
    <message>
        <source>No scorecard could be fitted on the real rows: %1.</source>
        <translation>无法在真实行上拟合评分卡：%1。</translation>
    </message>
    <message>
        <source>No network could be trained on the real rows: %1.</source>
        <translation>无法在真实行上训练网络：%1。</translation>
    </message>
    <message>
        <source>No network could be trained on the synthetic rows: %1.</source>
        <translation>无法在合成行上训练网络：%1。</translation>
    </message>
    <message>
        <source>A network from synthetic rows is worse than one from real rows: %1.</source>
        <translation>由合成行得到的网络不如由真实行得到的：%1。</translation>
    </message>
    <message>
        <source>A network from synthetic rows is better than one from real rows: %1.</source>
        <translation>由合成行得到的网络优于由真实行得到的：%1。</translation>
    </message>
    <message>
        <source>No significant difference between a network from synthetic rows and one from real rows: %1.</source>
        <translation>由合成行与由真实行得到的网络没有显著差异：%1。</translation>
    </message>
    <message>
        <source>No network could be trained on real and synthetic rows together: %1.</source>
        <translation>无法在真实行与合成行合并后训练网络：%1。</translation>
    </message>
    <message>
        <source>Adding synthetic rows to the real ones brings the scorecard a gain: difference in AUC %1.</source>
        <translation>在真实行中加入合成行使评分卡有增益：AUC 差 %1。</translation>
    </message>
    <message>
        <source>Adding synthetic rows to the real ones brings the network a gain: difference in AUC %1.</source>
        <translation>在真实行中加入合成行使网络有增益：AUC 差 %1。</translation>
    </message>
    <message>
        <source>Adding synthetic rows to the real ones harms the scorecard: difference in AUC %1.</source>
        <translation>在真实行中加入合成行有损评分卡：AUC 差 %1。</translation>
    </message>
    <message>
        <source>Adding synthetic rows to the real ones harms the network: difference in AUC %1.</source>
        <translation>在真实行中加入合成行有损网络：AUC 差 %1。</translation>
    </message>
    <message>
        <source>Adding synthetic rows to the real ones brings the scorecard no gain: difference in AUC %1.</source>
        <translation>在真实行中加入合成行未给评分卡带来增益：AUC 差 %1。</translation>
    </message>
    <message>
        <source>Adding synthetic rows to the real ones brings the network no gain: difference in AUC %1.</source>
        <translation>在真实行中加入合成行未给网络带来增益：AUC 差 %1。</translation>
    </message>
    <message>
        <source>Scorecard AUC, real rows</source>
        <translation>评分卡 AUC，真实行</translation>
    </message>
    <message>
        <source>Scorecard AUC, synthetic rows</source>
        <translation>评分卡 AUC，合成行</translation>
    </message>
    <message>
        <source>Scorecard AUC, both</source>
        <translation>评分卡 AUC，两者合并</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Fitted as the credit pane does by default; all models from the same rows read the same bins of them</source>
        <translation>按信贷页的默认设置拟合；由同样的行得到的模型使用同样的分箱</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>In AUC, with the paired bootstrap interval at 95%. It holds the chance of the held-out rows, not that of drawing synthetic rows or of training: another seed would give another difference.</source>
        <translation>AUC 之差，附 95% 配对自助法区间。区间只反映留出行的偶然性，不反映抽取合成行或训练的偶然性：换一个随机种子，差值也会不同。</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The model from synthetic rows ranks applicants backwards.</source>
        <translation>用合成行得到的模型对申请人的排序是颠倒的。</translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Binning</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>分数转换</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Stratified by outcome</source>
        <translation>按结果分层</translation>
    </message>
    <message>
        <source>Newest rows held out</source>
        <translation>留出最新的行</translation>
    </message>
    <message>
        <source>Monotone, better direction</source>
        <translation>单调，取较优方向</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Bad rate ascending</source>
        <translation>坏账率递增</translation>
    </message>
    <message>
        <source>Bad rate descending</source>
        <translation>坏账率递减</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>单峰</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>单谷</translation>
    </message>
    <message>
        <source>Fastest available</source>
        <translation>可用的最快设备</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>NVIDIA GPU (CUDA)</translation>
    </message>
    <message>
        <source>Apple GPU (MPS)</source>
        <translation>Apple GPU (MPS)</translation>
    </message>
    <message>
        <source>Outcome column</source>
        <translation>结果列</translation>
    </message>
    <message>
        <source>The column that tells good from bad. Rows without an outcome are left out and counted.</source>
        <translation>区分好客户与坏客户的列。没有结果的行会被排除并计数。</translation>
    </message>
    <message>
        <source>Bad value</source>
        <translation>坏客户取值</translation>
    </message>
    <message>
        <source>The value of the outcome column that counts as bad, for example a default.</source>
        <translation>结果列中算作坏客户的取值，例如违约。</translation>
    </message>
    <message>
        <source>Input columns</source>
        <translation>输入列</translation>
    </message>
    <message>
        <source>Columns the model may use. Empty: every column with the role Input.</source>
        <translation>模型可使用的列。留空：所有角色为“输入”的列。</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>权重列</translation>
    </message>
    <message>
        <source>How many applications a row stands for. Empty: one each.</source>
        <translation>每行代表多少笔申请。留空：每行一笔。</translation>
    </message>
    <message>
        <source>Date column</source>
        <translation>日期列</translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation>留出方式</translation>
    </message>
    <message>
        <source>Which rows are kept aside to judge the model. They are never used for fitting, binning or early stopping.</source>
        <translation>留出哪些行来评判模型。这些行从不用于拟合、分箱或提前停止。</translation>
    </message>
    <message>
        <source>Held-out share</source>
        <translation>留出比例</translation>
    </message>
    <message>
        <source>Share of the rows that is held out.</source>
        <translation>留出的行所占比例。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Same request, data, seed, build, device and threads give the same numbers.</source>
        <translation>相同的请求、数据、种子、程序版本、设备和线程数得到相同的数值。</translation>
    </message>
    <message>
        <source>Trend of bad rates</source>
        <translation>坏账率趋势</translation>
    </message>
    <message>
        <source>The shape bad rates must have along a numeric variable. The bins are the exact optimum of information value under that shape.</source>
        <translation>坏账率沿数值变量必须具有的形状。分箱是该形状下信息价值的精确最优解。</translation>
    </message>
    <message>
        <source>Pre-bins</source>
        <translation>预分箱数</translation>
    </message>
    <message>
        <source>Equal-frequency cuts the optimum is chosen from.</source>
        <translation>供最优解选取的等频切点。</translation>
    </message>
    <message>
        <source>Most bins</source>
        <translation>最多分箱数</translation>
    </message>
    <message>
        <source>Without the bins for missing and special values.</source>
        <translation>不含缺失值和特殊值的分箱。</translation>
    </message>
    <message>
        <source>Smallest bin</source>
        <translation>最小分箱</translation>
    </message>
    <message>
        <source>Share of the rows with a value that every bin must hold.</source>
        <translation>每个分箱至少应包含的有值行的比例。</translation>
    </message>
    <message>
        <source>Special values</source>
        <translation>特殊值</translation>
    </message>
    <message>
        <source>Numeric codes such as -9 that get a bin of their own.</source>
        <translation>单独成箱的数值代码，例如 -9。</translation>
    </message>
    <message>
        <source>Least information value</source>
        <translation>最低信息价值</translation>
    </message>
    <message>
        <source>Variables below it are left out. Below 0.02 a variable is commonly called useless.</source>
        <translation>低于此值的变量会被排除。低于 0.02 的变量通常被视为无用。</translation>
    </message>
    <message>
        <source>Base score</source>
        <translation>基准分</translation>
    </message>
    <message>
        <source>Score at the base odds.</source>
        <translation>基准比率对应的分数。</translation>
    </message>
    <message>
        <source>Base odds, good to bad</source>
        <translation>基准比率（好:坏）</translation>
    </message>
    <message>
        <source>Goods for every bad at the base score.</source>
        <translation>基准分处每个坏客户对应的好客户数。</translation>
    </message>
    <message>
        <source>Points to double the odds</source>
        <translation>翻倍分（PDO）</translation>
    </message>
    <message>
        <source>A score higher by so many points means twice the odds of being good.</source>
        <translation>分数每高出这么多，好坏比率翻一倍。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Units of each hidden layer, for example 64, 32.</source>
        <translation>各隐藏层的单元数，例如 64, 32。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <source>Share of hidden units silenced at random in a training step.</source>
        <translation>每个训练步中随机屏蔽的隐藏单元比例。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step size of the Adam optimiser.</source>
        <translation>Adam 优化器的步长。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero in every step (AdamW).</source>
        <translation>每一步将权重拉向零的力度（AdamW）。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Rows in a training step.</source>
        <translation>每个训练步的行数。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Most epochs</source>
        <translation>最多轮数</translation>
    </message>
    <message>
        <source>Passes over the training rows.</source>
        <translation>遍历训练行的次数。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心轮数</translation>
    </message>
    <message>
        <source>Training stops after so many epochs without a better validation loss, and the best weights are kept.</source>
        <translation>验证损失连续这么多轮未改善时停止训练，并保留最佳权重。</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Share of the training rows that decides when to stop.</source>
        <translation>用于决定何时停止的训练行比例。</translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation>平衡类别</translation>
    </message>
    <message>
        <source>Goods and bads count the same in training; probabilities are corrected afterwards.</source>
        <translation>训练时好坏客户权重相同；概率在训练后校正。</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>How often the whole state of the training is kept, so that it can go on after a stop.</source>
        <translation>多久保存一次完整的训练状态，以便停止后继续。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the network is trained.</source>
        <translation>在何处训练网络。</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Neural challenger</source>
        <translation>神经网络挑战者模型</translation>
    </message>
    <message>
        <source>Indeterminate values</source>
        <translation>不确定值</translation>
    </message>
    <message>
        <source>Values of the outcome column that are neither good nor bad, parted by commas. Their rows are left out and counted.</source>
        <translation>结果列中既不算好也不算坏的值，用逗号分隔。这些行不参与建模，但会计数。</translation>
    </message>
    <message>
        <source>Needed when the newest rows are held out or judged out of time.</source>
        <translation>留出最新的行或做跨时间验证时需要。</translation>
    </message>
    <message>
        <source>Out-of-time share</source>
        <translation>跨时间验证比例</translation>
    </message>
    <message>
        <source>Share of the rows, the newest ones, that is judged apart from the held-out rows. 0: none.</source>
        <translation>最新的行中单独评判、不与留出行混合的比例。0 表示没有。</translation>
    </message>
    <message>
        <source>Bad rate of the population</source>
        <translation>总体坏账率</translation>
    </message>
    <message>
        <source>When bads were sampled more often than they occur: goods and bads are weighted so that the training rows show this bad rate. 0: as in the data.</source>
        <translation>当坏样本被过度抽样时：对好坏样本加权，使训练行呈现该坏账率。0 表示与数据一致。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>变量选择</translation>
    </message>
    <message>
        <source>All variables</source>
        <translation>全部变量</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>向前</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>向后</translation>
    </message>
    <message>
        <source>Stepwise</source>
        <translation>逐步回归</translation>
    </message>
    <message>
        <source>L1 path (lasso)</source>
        <translation>L1 路径（lasso）</translation>
    </message>
    <message>
        <source>AIC</source>
        <translation>AIC</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Any sign, flips are flagged</source>
        <translation>任意符号，标记反号</translation>
    </message>
    <message>
        <source>As the bins say</source>
        <translation>与分箱一致</translation>
    </message>
    <message>
        <source>Base points separate</source>
        <translation>基础分单列</translation>
    </message>
    <message>
        <source>Spread over the variables</source>
        <translation>分摊到各变量</translation>
    </message>
    <message>
        <source>Lowest bin of each variable 0</source>
        <translation>各变量最低分箱为 0</translation>
    </message>
    <message>
        <source>Choice of variables</source>
        <translation>变量选择方法</translation>
    </message>
    <message>
        <source>Stepwise methods let variables enter and leave as long as the criterion falls. The L1 path shrinks coefficients, and the variables of its best point are fitted again without it.</source>
        <translation>逐步方法在准则下降时让变量进入或离开。L1 路径会收缩系数，其最优点的变量再不加惩罚地重新拟合。</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Lower is better: −2 log-likelihood and, for every coefficient, 2 (Akaike 1974) or ln n (Schwarz 1978). BIC keeps fewer variables.</source>
        <translation>越低越好：−2 对数似然，每个系数再加 2（Akaike 1974）或 ln n（Schwarz 1978）。BIC 保留的变量更少。</translation>
    </message>
    <message>
        <source>Signs of coefficients</source>
        <translation>系数符号</translation>
    </message>
    <message>
        <source>A negative coefficient gives fewer points to safer bins. Such variables can be left out.</source>
        <translation>负系数会给更安全的分箱更低的分数。可以剔除这类变量。</translation>
    </message>
    <message>
        <source>Always on the card</source>
        <translation>始终入选</translation>
    </message>
    <message>
        <source>Variables that are kept whatever the criterion and the sign say.</source>
        <translation>无论准则和符号如何都保留的变量。</translation>
    </message>
    <message>
        <source>Never on the card</source>
        <translation>始终排除</translation>
    </message>
    <message>
        <source>Variables that are binned and shown but not fitted.</source>
        <translation>只分箱和展示、不参与拟合的变量。</translation>
    </message>
    <message>
        <source>Layout of points</source>
        <translation>分数布局</translation>
    </message>
    <message>
        <source>Where the points of the intercept go. Scores differ by rounding alone.</source>
        <translation>截距分数的归属。得分仅因取整而不同。</translation>
    </message>
    <message>
        <source>Limits of the master scale</source>
        <translation>主标尺界限</translation>
    </message>
    <message>
        <source>Probabilities of bad that part one grade from the next, for example 0.01, 0.05.</source>
        <translation>划分相邻等级的违约概率，例如 0.01、0.05。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>Protected columns</source>
        <translation>受保护列</translation>
    </message>
    <message>
        <source>Their groups are compared in approvals and errors; the model does not read them. Empty: every column with the role Protected.</source>
        <translation>比较各组的通过与误判；模型不读取这些列。留空则取所有角色为“受保护”的列。</translation>
    </message>
    <message>
        <source>Profit of a good</source>
        <translation>好客户利润</translation>
    </message>
    <message>
        <source>What an approved good application brings in, in any unit of money.</source>
        <translation>批准一个好申请带来的收益，货币单位任意。</translation>
    </message>
    <message>
        <source>Loss of a bad</source>
        <translation>坏客户损失</translation>
    </message>
    <message>
        <source>What an approved bad application costs, in the same unit.</source>
        <translation>批准一个坏申请造成的损失，单位相同。</translation>
    </message>
    <message>
        <source>Reject inference</source>
        <translation>拒绝推断</translation>
    </message>
    <message>
        <source>Fuzzy</source>
        <translation>模糊法</translation>
    </message>
    <message>
        <source>Hard cut-off</source>
        <translation>硬切分</translation>
    </message>
    <message>
        <source>Parcelling</source>
        <translation>打包法（分段）</translation>
    </message>
    <message>
        <source>Decision column</source>
        <translation>决策列</translation>
    </message>
    <message>
        <source>The column that says who was rejected. Empty: every row without an outcome was.</source>
        <translation>说明谁被拒绝的列。留空：没有结果的行都算被拒绝。</translation>
    </message>
    <message>
        <source>Value for rejected</source>
        <translation>表示拒绝的取值</translation>
    </message>
    <message>
        <source>The value of the decision column that means rejected, for example decline.</source>
        <translation>决策列中表示拒绝的取值，例如 decline。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How outcomes of rejected applicants are assumed. All three are computed; this one&apos;s card is shown whole and scores. Nothing in the data can show whether its assumption holds.</source>
        <translation>如何假设被拒绝申请人的结果。三种方法都会计算；这里选的方法的评分卡会完整显示并用于评分。数据本身无法说明其假设是否成立。</translation>
    </message>
    <message>
        <source>Bad from</source>
        <translation>判坏概率</translation>
    </message>
    <message>
        <source>Hard cut-off: rejected applicants with this predicted probability of bad or more count as bad, the others as good.</source>
        <translation>硬切分：预测坏概率达到该值的被拒绝申请人算坏，其余算好。</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>分段数</translation>
    </message>
    <message>
        <source>Parcelling: bands of predicted risk with about equally many applicants.</source>
        <translation>打包法：申请人数大致相等的预测风险分段。</translation>
    </message>
    <message>
        <source>Parcelling factor</source>
        <translation>打包系数</translation>
    </message>
    <message>
        <source>Parcelling: the bad rate of the rejected of a band over that of its approved. 1.1 to 1.5 are usual.</source>
        <translation>打包法：同一分段内被拒绝者坏账率与通过者坏账率之比，通常取 1.1 到 1.5。</translation>
    </message>
    <message>
        <source>Recommendation column</source>
        <translation>建议列</translation>
    </message>
    <message>
        <source>What the score of the day said, in the values of the decision column: where the two differ somebody overrode it. Empty: not known.</source>
        <translation>当时评分给出的建议，取值与决策列相同：两者不同即为人工干预。留空：未知。</translation>
    </message>
    <message>
        <source>True outcome column</source>
        <translation>真实结果列</translation>
    </message>
    <message>
        <source>Outcomes of rejected applicants where they became known, as in a simulation or from a bureau. The methods are held against them and never fitted on them. Empty: not known.</source>
        <translation>被拒绝申请人后来得知的结果，例如来自模拟或征信机构。只用来对照各方法，从不参与拟合。留空：未知。</translation>
    </message>
    <message>
        <source>Scorecard with reject inference</source>
        <translation>带拒绝推断的评分卡</translation>
    </message>
    <message>
        <source>Risk never rises with it</source>
        <translation>风险绝不随之上升</translation>
    </message>
    <message>
        <source>Risk by weight of evidence</source>
        <translation>风险与证据权重</translation>
    </message>
    <message>
        <source>Whether the probability of bad may rise when a variable moves to a bin that was safer in training. Never: every weight of the network keeps its sign (Runje and Shankaranarayana 2023).</source>
        <translation>变量移入训练中更安全的分箱时，坏客户概率是否可以上升。绝不：网络的每个权重都保持其符号（Runje 与 Shankaranarayana 2023）。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Walk-forward</source>
        <translation>滚动前推</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Carry the last price</source>
        <translation>沿用最近价格</translation>
    </message>
    <message>
        <source>Days on which all are quoted</source>
        <translation>仅用全部有报价的日子</translation>
    </message>
    <message>
        <source>1/N</source>
        <translation>1/N 等权</translation>
    </message>
    <message>
        <source>Buy and hold</source>
        <translation>买入并持有</translation>
    </message>
    <message>
        <source>Inverse volatility</source>
        <translation>波动率倒数</translation>
    </message>
    <message>
        <source>Minimum variance</source>
        <translation>最小方差</translation>
    </message>
    <message>
        <source>Mean-variance</source>
        <translation>均值-方差</translation>
    </message>
    <message>
        <source>Maximum Sharpe</source>
        <translation>最大夏普</translation>
    </message>
    <message>
        <source>Risk parity</source>
        <translation>风险平价</translation>
    </message>
    <message>
        <source>Hierarchical risk parity</source>
        <translation>层次风险平价</translation>
    </message>
    <message>
        <source>Maximum diversification</source>
        <translation>最大分散化</translation>
    </message>
    <message>
        <source>Minimum CVaR</source>
        <translation>最小 CVaR</translation>
    </message>
    <message>
        <source>Fractional Kelly</source>
        <translation>分数凯利</translation>
    </message>
    <message>
        <source>Exponentially weighted</source>
        <translation>指数加权</translation>
    </message>
    <message>
        <source>Ledoit-Wolf</source>
        <translation>Ledoit-Wolf 收缩</translation>
    </message>
    <message>
        <source>Oracle approximating (OAS)</source>
        <translation>Oracle 近似收缩 (OAS)</translation>
    </message>
    <message>
        <source>Denoised</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>Shrunk (Bayes-Stein)</source>
        <translation>收缩 (Bayes-Stein)</translation>
    </message>
    <message>
        <source>Strategy in question</source>
        <translation>被考察的策略</translation>
    </message>
    <message>
        <source>All strategies are computed on the same days; this one is judged first.</source>
        <translation>所有策略在相同的日子上计算；首先评判此策略。</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>最大权重</translation>
    </message>
    <message>
        <source>No asset is given more than this share. 1: no cap.</source>
        <translation>任何资产不超过此比例。1：无上限。</translation>
    </message>
    <message>
        <source>Risk aversion</source>
        <translation>风险厌恶</translation>
    </message>
    <message>
        <source>Kelly fraction</source>
        <translation>凯利比例</translation>
    </message>
    <message>
        <source>Share of the growth-optimal weights that is held; the rest is cash. 0.5 is common.</source>
        <translation>持有增长最优权重的这一比例，其余为现金。常用 0.5。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Daily returns a decision sees, up to the day it is made on. 252 make a year.</source>
        <translation>每次决策所见的日收益数，截至决策当日。252 个为一年。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Rebalanced every</source>
        <translation>再平衡间隔</translation>
    </message>
    <message>
        <source>Days from one decision to the next. Between them weights drift with prices.</source>
        <translation>两次决策之间的天数。其间权重随价格漂移。</translation>
    </message>
    <message>
        <source>Traded after</source>
        <translation>延迟成交</translation>
    </message>
    <message>
        <source>Days from a decision to the close at which it is traded. At least 1: nobody trades at the close that decided.</source>
        <translation>从决策到成交收盘价的天数。至少为 1：没有人能以做出决策的收盘价成交。</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Of the value traded, on purchases and on sales.</source>
        <translation>按成交金额计，买卖双向收取。</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>基点</translation>
    </message>
    <message>
        <source>Half the spread</source>
        <translation>半价差</translation>
    </message>
    <message>
        <source>What a trade loses to the middle of bid and ask.</source>
        <translation>成交价相对买卖中间价的损失。</translation>
    </message>
    <message>
        <source>Market impact</source>
        <translation>市场冲击</translation>
    </message>
    <message>
        <source>Coefficient of the square-root law: daily volatility · √(traded / daily volume). About 1 for shares. 0: none.</source>
        <translation>平方根法则的系数：日波动率 · √(成交量 / 日成交量)。股票约为 1。0：无冲击。</translation>
    </message>
    <message>
        <source>Portfolio over volume</source>
        <translation>组合与成交量之比</translation>
    </message>
    <message>
        <source>Value of the portfolio over what is traded of an asset in a day. Only market impact reads it.</source>
        <translation>组合价值与单个资产日成交额之比。仅用于市场冲击。</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>协方差</translation>
    </message>
    <message>
        <source>How variances and correlations are estimated from the window.</source>
        <translation>如何从窗口估计方差与相关系数。</translation>
    </message>
    <message>
        <source>Expected return</source>
        <translation>预期收益</translation>
    </message>
    <message>
        <source>Read by mean-variance, maximum Sharpe and Kelly only. Means of a few years are mostly noise.</source>
        <translation>仅用于均值-方差、最大夏普与凯利。几年的均值大多是噪声。</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <source>Exponentially weighted estimates: days after which a day counts half.</source>
        <translation>指数加权估计：经过这些天后，一天的权重减半。</translation>
    </message>
    <message>
        <source>Risk-free rate</source>
        <translation>无风险利率</translation>
    </message>
    <message>
        <source>Per year, 0.02 = 2 %. Cash earns it, and ratios count what is above it.</source>
        <translation>年利率，0.02 = 2 %。现金按此计息，各比率只计超出部分。</translation>
    </message>
    <message>
        <source>The day of a row.</source>
        <translation>每行的日期。</translation>
    </message>
    <message>
        <source>Columns of prices</source>
        <translation>价格列</translation>
    </message>
    <message>
        <source>One column an asset. Empty: every column with the role Input. Not read when there is an asset column.</source>
        <translation>每个资产一列。留空：所有角色为输入的列。有资产列时不读取。</translation>
    </message>
    <message>
        <source>Asset column</source>
        <translation>资产列</translation>
    </message>
    <message>
        <source>For a table with one row an asset and day: the column that names the asset.</source>
        <translation>用于每资产每日一行的表：资产名称所在的列。</translation>
    </message>
    <message>
        <source>Price column</source>
        <translation>价格所在列</translation>
    </message>
    <message>
        <source>In such a table: the column with its closing price.</source>
        <translation>此类表中收盘价所在的列。</translation>
    </message>
    <message>
        <source>Missing prices</source>
        <translation>缺失价格</translation>
    </message>
    <message>
        <source>A price is never taken from a later day.</source>
        <translation>绝不取用之后日子的价格。</translation>
    </message>
    <message>
        <source>Carried for at most</source>
        <translation>最多沿用</translation>
    </message>
    <message>
        <source>Longer without a price, and the asset counts as dead: it is sold at its last one.</source>
        <translation>超过此天数无价格，该资产视为退市：按最后价格卖出。</translation>
    </message>
    <message>
        <source>Block length</source>
        <translation>区块长度</translation>
    </message>
    <message>
        <source>Mean length of the blocks of days the stationary bootstrap draws.</source>
        <translation>平稳自助法抽取的日期区块的平均长度。</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>重抽样次数</translation>
    </message>
    <message>
        <source>Of the bootstrap. More make the ends of its intervals steadier.</source>
        <translation>自助法的次数。越多，区间端点越稳定。</translation>
    </message>
    <message>
        <source>Walk-forward backtest</source>
        <translation>滚动前推回测</translation>
    </message>
    <message>
        <source>Mean reversion (PAMR)</source>
        <translation>均值回归 (PAMR)</translation>
    </message>
    <message>
        <source>Moving average reversion (OLMAR)</source>
        <translation>移动平均回归 (OLMAR)</translation>
    </message>
    <message>
        <source>Limits on groups</source>
        <translation>资产组限制</translation>
    </message>
    <message>
        <source>Assets together, parted by commas: banks: JPM + C + AXP &lt;= 0.2, oil: XOM &gt;= 0.05. 1/N and buy and hold keep no limits; Kelly keeps maxima only.</source>
        <translation>多个资产合计，以逗号分隔：banks: JPM + C + AXP &lt;= 0.2, oil: XOM &gt;= 0.05。1/N 与买入并持有不受限制；凯利只遵守上限。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Wasserstein with gradient penalty</source>
        <translation>带梯度惩罚的 Wasserstein</translation>
    </message>
    <message>
        <source>Wasserstein with clipped weights</source>
        <translation>带权重裁剪的 Wasserstein</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>非饱和</translation>
    </message>
    <message>
        <source>Vanilla</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns that are modelled together. Empty: every column but those with the roles Id and Ignore. Free text is left out.</source>
        <translation>一起建模的列。留空：除角色为标识和忽略以外的所有列。自由文本不参与。</translation>
    </message>
    <message>
        <source>Share of the rows the training never sees. How like the training rows these real ones are is the ceiling of every quality.</source>
        <translation>训练从不使用的行所占比例。这些真实行与训练行的相似程度是质量的上限。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What the two networks play for. The gradient penalty (Gulrajani et al. 2017) is the steadiest for tables.</source>
        <translation>两个网络博弈的目标。梯度惩罚（Gulrajani 等，2017）对表格最稳定。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Rows in a training step: never more than an eighth of the training rows, and rounded down to whole packs.</source>
        <translation>一个训练步的行数：不超过训练行的八分之一，并向下取整为整数个包。</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>打包行数</translation>
    </message>
    <message>
        <source>Rows the discriminator sees side by side, so that it notices when all are alike (Lin et al. 2018, PacGAN).</source>
        <translation>判别器同时看到的行数，使其能发现各行雷同（Lin 等，2018，PacGAN）。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声维数</translation>
    </message>
    <message>
        <source>Random numbers the generator makes a row from.</source>
        <translation>生成器生成一行所用的随机数个数。</translation>
    </message>
    <message>
        <source>Layers of the generator</source>
        <translation>生成器各层</translation>
    </message>
    <message>
        <source>Units of each hidden layer, for example 256, 256.</source>
        <translation>每个隐藏层的单元数，例如 256, 256。</translation>
    </message>
    <message>
        <source>Layers of the discriminator</source>
        <translation>判别器各层</translation>
    </message>
    <message>
        <source>Learning rate of the generator</source>
        <translation>生成器学习率</translation>
    </message>
    <message>
        <source>Learning rate of the discriminator</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>梯度惩罚</translation>
    </message>
    <message>
        <source>How hard the norm of the discriminator&apos;s gradient is held at 1. For the Wasserstein loss with gradient penalty.</source>
        <translation>将判别器梯度范数约束在 1 的力度。用于带梯度惩罚的 Wasserstein 损失。</translation>
    </message>
    <message>
        <source>Clipped at</source>
        <translation>裁剪阈值</translation>
    </message>
    <message>
        <source>Largest weight of the discriminator. For the Wasserstein loss with clipped weights.</source>
        <translation>判别器权重的最大绝对值。用于带权重裁剪的 Wasserstein 损失。</translation>
    </message>
    <message>
        <source>Share of the discriminator&apos;s hidden units silenced at random in a step.</source>
        <translation>每步中判别器隐藏单元被随机关闭的比例。</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>参数平均</translation>
    </message>
    <message>
        <source>Rows are drawn from an average of the generator over its last steps; so much of it is kept in every step. 0: the generator as it is.</source>
        <translation>从最近若干步生成器的平均抽取行；每步保留这一比例。0：直接使用当前生成器。</translation>
    </message>
    <message>
        <source>Set shares right</source>
        <translation>校正占比</translation>
    </message>
    <message>
        <source>How often the generator draws each mode and level is set to what the training rows show; how they go together is left as learned.</source>
        <translation>将每个模态和类别被抽到的频率校正为训练行中的频率；它们之间的关系保持学习所得。</translation>
    </message>
    <message>
        <source>Judge every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>How often rows are drawn and held against the training rows. The best of these generators is kept.</source>
        <translation>每隔多久抽取行并与训练行比较。保留其中最好的生成器。</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Judgements without a better quality before the training stops. 0: it runs all of its epochs.</source>
        <translation>质量连续多少次评估没有提高就停止训练。0：跑完所有轮数。</translation>
    </message>
    <message>
        <source>Table GAN</source>
        <translation>表格 GAN</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Courses of all assets</source>
        <translation>全部资产的走势</translation>
    </message>
    <message>
        <source>Pictures of 28 × 28 (DCGAN)</source>
        <translation>28 × 28 图片（DCGAN）</translation>
    </message>
    <message>
        <source>Days in any order; they are sorted. No day may come twice.</source>
        <translation>日期可按任意顺序，会自动排序；同一天不得出现两次。</translation>
    </message>
    <message>
        <source>Price columns</source>
        <translation>价格列</translation>
    </message>
    <message>
        <source>One column an asset. Days on which one of them has no price are left out.</source>
        <translation>每列一个资产。任一资产没有价格的日子不予采用。</translation>
    </message>
    <message>
        <source>The newest days, which training never sees; the generator is judged on them.</source>
        <translation>最新的日子，训练从不使用；用来评判生成器。</translation>
    </message>
    <message>
        <source>What is generated</source>
        <translation>生成什么</translation>
    </message>
    <message>
        <source>Courses go to portfolios and are judged by stylised facts. Pictures show what a convolutional GAN makes of 28 assets on 28 days.</source>
        <translation>走势可用于投资组合，并以典型事实评判。图片展示卷积 GAN 如何生成 28 个资产 28 天的样子。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Each trains both critics once and the generator once.</source>
        <translation>每一步各训练两个判别器一次、生成器一次。</translation>
    </message>
    <message>
        <source>Paths in a step</source>
        <translation>每步路径数</translation>
    </message>
    <message>
        <source>Courses of the market generated in a step, each as long as the training days.</source>
        <translation>每步生成的市场走势条数，每条与训练期等长。</translation>
    </message>
    <message>
        <source>Windows in a step</source>
        <translation>每步窗口数</translation>
    </message>
    <message>
        <source>Real and as many generated windows that a critic compares in a step.</source>
        <translation>判别器每步比较的真实窗口数，生成窗口数与之相同。</translation>
    </message>
    <message>
        <source>Days in a window</source>
        <translation>窗口天数</translation>
    </message>
    <message>
        <source>What the critic of single series sees at once. The critic of all assets sees 16.</source>
        <translation>单序列判别器一次看到的天数。全资产判别器看 16 天。</translation>
    </message>
    <message>
        <source>Shared shocks</source>
        <translation>共同冲击</translation>
    </message>
    <message>
        <source>Independent shocks that reach every asset, at most as many as assets.</source>
        <translation>影响所有资产的独立冲击个数，至多与资产数相同。</translation>
    </message>
    <message>
        <source>Step size of Adam; it falls to almost nothing over the second half.</source>
        <translation>Adam 的步长；后半程逐渐降到接近零。</translation>
    </message>
    <message>
        <source>Learning rate of the critics</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <source>Weight of the critics</source>
        <translation>判别器权重</translation>
    </message>
    <message>
        <source>How much the critics&apos; opinion counts in the generator&apos;s loss. 0: the critics are left out and only moments are matched.</source>
        <translation>判别器意见在生成器损失中的分量。0：不用判别器，只匹配矩。</translation>
    </message>
    <message>
        <source>Weight of the moments</source>
        <translation>矩的权重</translation>
    </message>
    <message>
        <source>How much the distance of tails, autocorrelations and correlations counts in the generator&apos;s loss. 0: the critics alone.</source>
        <translation>尾部、自相关与相关的距离在生成器损失中的分量。0：只用判别器。</translation>
    </message>
    <message>
        <source>A run that is stopped goes on from its checkpoint, to the same bytes.</source>
        <translation>停止的运行可从检查点继续，结果逐字节相同。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Paths a model</source>
        <translation>每个模型的路径数</translation>
    </message>
    <message>
        <source>Courses as long as the training days by which every model is judged.</source>
        <translation>用来评判各模型的走势条数，每条与训练期等长。</translation>
    </message>
    <message>
        <source>Resampled paths</source>
        <translation>重抽样路径</translation>
    </message>
    <message>
        <source>Block-bootstrap paths of the real days: what the same market could have shown. They give the bands (Politis and Romano 1994).</source>
        <translation>真实日子的分块自助路径：同一市场本可能出现的样子，由此得到区间（Politis 与 Romano 1994）。</translation>
    </message>
    <message>
        <source>Mean block</source>
        <translation>平均块长</translation>
    </message>
    <message>
        <source>Long blocks keep long memory in the resampled paths.</source>
        <translation>较长的块能在重抽样路径中保留长记忆。</translation>
    </message>
    <message>
        <source>Steps for pictures</source>
        <translation>图片训练步数</translation>
    </message>
    <message>
        <source>Each trains the critic and the generator of pictures once.</source>
        <translation>每一步各训练图片的判别器和生成器一次。</translation>
    </message>
    <message>
        <source>Pictures in a step</source>
        <translation>每步图片数</translation>
    </message>
    <message>
        <source>Real and as many generated pictures that the critic compares in a step.</source>
        <translation>判别器每步比较的真实图片数，生成图片数与之相同。</translation>
    </message>
    <message>
        <source>Learning rate for pictures</source>
        <translation>图片学习率</translation>
    </message>
    <message>
        <source>Step size of Adam, for both nets.</source>
        <translation>Adam 的步长，两个网络相同。</translation>
    </message>
    <message>
        <source>Market generator</source>
        <translation>市场生成器</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Judged rows</source>
        <translation>评判行数</translation>
    </message>
    <message>
        <source>At the end as many synthetic, training and held-out rows are held against each other, at most so many of each. The price grows with the square. 0: no judgement.</source>
        <translation>结束时将同样多的合成行、训练行与留出行相互比较，每类最多这么多行。耗时随平方增长。0：不评判。</translation>
    </message>
    <message>
        <source>A scorecard for this outcome is fitted on real rows, on synthetic ones and on both, and judged on held-out real rows. Empty: the column with the role Target, if there is one.</source>
        <translation>针对该结果分别在真实行、合成行及两者合并上拟合评分卡，并在留出的真实行上评判。留空：角色为目标的列（如有）。</translation>
    </message>
    <message>
        <source>Known to an attacker</source>
        <translation>攻击者已知</translation>
    </message>
    <message>
        <source>Columns somebody may know of a person, parted by commas: the attacks of the privacy report start from them, and groups that look alike in them are counted (k-anonymity). Empty: all columns but the one he is after.</source>
        <translation>他人可能了解的列，以逗号分隔：隐私报告的攻击由此出发，并统计在这些列上相似的人群（k-匿名）。留空：除所要推断的列以外的全部列。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Market model</source>
        <translation>市场模型</translation>
    </message>
    <message>
        <source>Blocks of past days (bootstrap)</source>
        <translation>历史日块（自助法）</translation>
    </message>
    <message>
        <source>Geometric Brownian motion</source>
        <translation>几何布朗运动</translation>
    </message>
    <message>
        <source>GARCH with past shocks</source>
        <translation>GARCH 与历史冲击</translation>
    </message>
    <message>
        <source>Student&apos;s t copula</source>
        <translation>t Copula</translation>
    </message>
    <message>
        <source>Paths of a market generator</source>
        <translation>市场生成器的路径</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Years of 252 trading days, 21 a month.</source>
        <translation>每年 252 个交易日，每月 21 个。</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>初始金额</translation>
    </message>
    <message>
        <source>What is invested today. All amounts are in money of today.</source>
        <translation>今天投入的金额。所有金额均按今天的币值计。</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Wealth to have at the horizon. 0: none.</source>
        <translation>期末要达到的财富。0：无目标。</translation>
    </message>
    <message>
        <source>Paid in a month</source>
        <translation>每月投入</translation>
    </message>
    <message>
        <source>At the end of every month. It grows with prices.</source>
        <translation>每月末投入，随物价增长。</translation>
    </message>
    <message>
        <source>Paid in for</source>
        <translation>投入年数</translation>
    </message>
    <message>
        <source>0: to the horizon.</source>
        <translation>0：直到期末。</translation>
    </message>
    <message>
        <source>Withdrawn a month</source>
        <translation>每月提取</translation>
    </message>
    <message>
        <source>At the end of every month. It grows with prices. Who cannot pay it once is ruined.</source>
        <translation>每月末提取，随物价增长。一次无法支付即视为破产。</translation>
    </message>
    <message>
        <source>Withdrawn after</source>
        <translation>开始提取</translation>
    </message>
    <message>
        <source>Years before the first withdrawal.</source>
        <translation>首次提取之前的年数。</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Less than this at the end of a month counts as ruin.</source>
        <translation>月末低于此值即视为破产。</translation>
    </message>
    <message>
        <source>Inflation</source>
        <translation>通货膨胀</translation>
    </message>
    <message>
        <source>Per year, 0.02 = 2 %. Results are divided by it.</source>
        <translation>每年，0.02 = 2%。结果按其折算。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Its strategy</source>
        <translation>其策略</translation>
    </message>
    <message>
        <source>Back to the weights every</source>
        <translation>恢复权重间隔</translation>
    </message>
    <message>
        <source>Between, weights drift with prices. 0: never.</source>
        <translation>其间权重随价格漂移。0：从不。</translation>
    </message>
    <message>
        <source>Courses from</source>
        <translation>走势来源</translation>
    </message>
    <message>
        <source>Blocks of past days keep what assets have in common and how wild days cluster. Paths of a market generator are a dataset of their own: choose it as the prices.</source>
        <translation>历史日块保留资产间的共同变动和剧烈波动的聚集。市场生成器的路径是单独的数据集：请选为价格数据。</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>More make shares and quantiles steadier.</source>
        <translation>路径越多，比例和分位数越稳定。</translation>
    </message>
    <message>
        <source>Mean length of the blocks of days that are drawn. Read by the bootstrap and by GARCH.</source>
        <translation>抽取的日块的平均长度。自助法和 GARCH 使用。</translation>
    </message>
    <message>
        <source>Haircut on returns</source>
        <translation>收益折减</translation>
    </message>
    <message>
        <source>Per year, 0.03 = 3 %: every asset earns so much less than in the past.</source>
        <translation>每年，0.03 = 3%：每个资产的收益比过去少这么多。</translation>
    </message>
    <message>
        <source>Newest days only</source>
        <translation>仅用最近若干天</translation>
    </message>
    <message>
        <source>Of the prices. 0: all.</source>
        <translation>价格数据的天数。0：全部。</translation>
    </message>
    <message>
        <source>Yearly fee</source>
        <translation>年费</translation>
    </message>
    <message>
        <source>Share of the value, taken every day. 0.002 = 0.2 % a year.</source>
        <translation>按价值的比例，每日扣除。0.002 = 每年 0.2%。</translation>
    </message>
    <message>
        <source>Interest on cash</source>
        <translation>现金利率</translation>
    </message>
    <message>
        <source>Per year, 0.02 = 2 %.</source>
        <translation>每年，0.02 = 2%。</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Rows of a Gaussian copula</source>
        <translation>高斯 Copula 抽取的行</translation>
    </message>
    <message>
        <source>Noise alone</source>
        <translation>仅噪声</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Through the market&apos;s equations (EIIE)</source>
        <translation>通过市场方程求梯度 (EIIE)</translation>
    </message>
    <message>
        <source>REINFORCE with baseline</source>
        <translation>带基线的 REINFORCE</translation>
    </message>
    <message>
        <source>Advantage actor-critic (A2C)</source>
        <translation>优势演员-评论家 (A2C)</translation>
    </message>
    <message>
        <source>Proximal policy optimisation (PPO)</source>
        <translation>近端策略优化 (PPO)</translation>
    </message>
    <message>
        <source>Q-function over templates (DQN)</source>
        <translation>模板上的 Q 函数 (DQN)</translation>
    </message>
    <message>
        <source>Perceptron (MLP)</source>
        <translation>多层感知机 (MLP)</translation>
    </message>
    <message>
        <source>Convolutional (CNN)</source>
        <translation>卷积网络 (CNN)</translation>
    </message>
    <message>
        <source>Recurrent (LSTM)</source>
        <translation>循环网络 (LSTM)</translation>
    </message>
    <message>
        <source>Log return</source>
        <translation>对数收益</translation>
    </message>
    <message>
        <source>Differential Sharpe ratio</source>
        <translation>微分夏普比率</translation>
    </message>
    <message>
        <source>Small loss in the worst 5 %</source>
        <translation>最差 5% 的损失小</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>EIIE follows the gradient of what the market would have paid, costs included. The others learn from trying.</source>
        <translation>EIIE 沿着市场本应支付的收益（含成本）的梯度学习，其他算法通过尝试学习。</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>评估网络</translation>
    </message>
    <message>
        <source>The net that scores one asset by its window; the same for every asset. DQN does not read it: it chooses among nine templates such as 1/N, winners and low volatility.</source>
        <translation>根据窗口给单个资产打分的网络，所有资产共用。DQN 不读取此项：它在九个模板中选择，例如 1/N、赢家和低波动。</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Always after costs. The Sharpe ratio pays for steadiness, the last one for small worst losses.</source>
        <translation>始终扣除成本。夏普比率奖励平稳，最后一项奖励较小的最差损失。</translation>
    </message>
    <message>
        <source>Days of prices a decision sees of every asset, each over the newest, up to the day it is made on.</source>
        <translation>决策能看到的每个资产的价格天数，均除以最新价格，截至作出决策之日。</translation>
    </message>
    <message>
        <source>Decided every</source>
        <translation>决策间隔</translation>
    </message>
    <message>
        <source>Held out from</source>
        <translation>留出起始日</translation>
    </message>
    <message>
        <source>The first day that training does not see, as 1998-01-02. Empty: by the share.</source>
        <translation>训练看不到的第一天，如 1998-01-02。留空则按比例划分。</translation>
    </message>
    <message>
        <source>Share of the days, the newest, that policies are judged on. Not read when there is a date.</source>
        <translation>用于评判策略的最新日期所占比例。填写日期后不读取此项。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Policies learned from different random numbers. One alone may be luck; ten show how much luck there is.</source>
        <translation>用不同随机数学得的策略。单独一个可能是运气，十个能显示运气有多大。</translation>
    </message>
    <message>
        <source>Steps of EIIE</source>
        <translation>EIIE 的步数</translation>
    </message>
    <message>
        <source>Of the optimiser. Only EIIE reads it.</source>
        <translation>优化器的步数，只有 EIIE 读取。</translation>
    </message>
    <message>
        <source>Decisions in a batch</source>
        <translation>每批决策数</translation>
    </message>
    <message>
        <source>Consecutive ones, from any training day on. Only EIIE reads it.</source>
        <translation>从任一训练日起连续的决策，只有 EIIE 读取。</translation>
    </message>
    <message>
        <source>Steps of the environment</source>
        <translation>环境步数</translation>
    </message>
    <message>
        <source>Decisions that are tried while learning. EIIE does not read it.</source>
        <translation>学习时尝试的决策数，EIIE 不读取。</translation>
    </message>
    <message>
        <source>Step size of Adam; it falls to a tenth over the training.</source>
        <translation>Adam 的步长，训练中降至十分之一。</translation>
    </message>
    <message>
        <source>Weight of entropy</source>
        <translation>熵的权重</translation>
    </message>
    <message>
        <source>What a policy gradient gains for keeping its choices open. EIIE and DQN do not read it.</source>
        <translation>策略梯度因保持选择余地而得到的奖励。EIIE 和 DQN 不读取。</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>How much the next reward counts against this one. A decision reaches later rewards through costs only. EIIE does not read it.</source>
        <translation>下一次奖励相对本次的权重。决策只通过成本影响以后的奖励。EIIE 不读取。</translation>
    </message>
    <message>
        <source>Learned policy</source>
        <translation>学习策略</translation>
    </message>
    <message>
        <source>Tail of CVaR and CDaR</source>
        <translation>CVaR 与 CDaR 的尾部比例</translation>
    </message>
    <message>
        <source>Minimum CVaR: the share of the worst days whose mean loss is made small. Minimum CDaR: the same of the deepest drawdowns.</source>
        <translation>最小 CVaR：使最差的这一部分交易日的平均损失尽量小。最小 CDaR：对最深的回撤同样处理。</translation>
    </message>
    <message>
        <source>Risk budgets</source>
        <translation>风险预算</translation>
    </message>
    <message>
        <source>Risk parity: shares of the risk, as in JPM = 0.1, XOM = 0.2. Assets that are not named share what is left equally. Empty: all equally.</source>
        <translation>风险平价：各资产承担的风险份额，例如 JPM = 0.1, XOM = 0.2。未列出的资产平分剩余份额。留空：全部相等。</translation>
    </message>
    <message>
        <source>Hierarchical equal risk (HERC)</source>
        <translation>层次等风险（HERC）</translation>
    </message>
    <message>
        <source>Minimum CDaR</source>
        <translation>最小条件回撤（CDaR）</translation>
    </message>
    <message>
        <source>The training days</source>
        <translation>训练日</translation>
    </message>
    <message>
        <source>Blocks of the training days</source>
        <translation>训练日的区块</translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>学习自</translation>
    </message>
    <message>
        <source>Policies are judged on the held-out days whatever they learn from. From generated days, the same seeds learn from the training days as well, to show what that gains.</source>
        <translation>无论策略从什么学习，都在留出的日子上评判。若从生成的日子学习，同样的种子也会从训练日学习，以显示由此获得的收益。</translation>
    </message>
    <message>
        <source>Data set of paths</source>
        <translation>路径数据集</translation>
    </message>
    <message>
        <source>Its name. Empty: the newest that a market generator of these prices made. Only read when policies learn from paths.</source>
        <translation>其名称。留空：由这些价格的市场生成器生成的最新一个。仅在策略从路径学习时读取。</translation>
    </message>
    <message>
        <source>Generated days</source>
        <translation>生成的天数</translation>
    </message>
    <message>
        <source>Put together of blocks or paths that are drawn with replacement. Not read when policies learn from the training days.</source>
        <translation>由有放回抽取的区块或路径拼接而成。策略从训练日学习时不读取。</translation>
    </message>
    <message>
        <source>Rows of a Bayesian network</source>
        <translation>贝叶斯网络的行</translation>
    </message>
    <message>
        <source>Ledoit-Wolf, constant correlation</source>
        <translation>Ledoit-Wolf（恒定相关系数）</translation>
    </message>
    <message>
        <source>Factors (principal components)</source>
        <translation>因子（主成分）</translation>
    </message>
    <message>
        <source>Black-Litterman</source>
        <translation>Black-Litterman</translation>
    </message>
    <message>
        <source>Largest number of assets</source>
        <translation>资产数量上限</translation>
    </message>
    <message>
        <source>γ in mean-variance: expected return − γ/2 · variance is made as large as possible. It also sets what variance is worth in trading costs, and the returns that Black-Litterman begins with.</source>
        <translation>均值-方差中的 γ：使“预期收益 − γ/2 · 方差”尽可能大。它还决定方差折合多少交易成本，以及 Black-Litterman 的起始收益。</translation>
    </message>
    <message>
        <source>Costs in the objective</source>
        <translation>目标中的成本</translation>
    </message>
    <message>
        <source>Read by minimum variance and mean-variance only: how many times the cost of a trade, spread over the days to the next decision, is taken off what is expected. 0: costs are paid, but do not decide.</source>
        <translation>仅用于最小方差和均值-方差：将交易成本的多少倍分摊到距下次决策的天数后，从预期中扣除。0：成本照付，但不影响决策。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>观点</translation>
    </message>
    <message>
        <source>Market weights</source>
        <translation>市场权重</translation>
    </message>
    <message>
        <source>What Black-Litterman begins with: the returns that make these weights the best ones, JPM = 0.1, XOM = 0.2. Empty: 1/N, as prices hold no market values.</source>
        <translation>Black-Litterman 的起点：使这些权重成为最优的收益，例如 JPM = 0.1, XOM = 0.2。留空：1/N，因为价格数据不含市值。</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>Combinatorial purged cross-validation: parts of equal length that the days are cut into.</source>
        <translation>组合清除交叉验证：把交易日切成多少个等长的部分。</translation>
    </message>
    <message>
        <source>Folds tested at once</source>
        <translation>同时检验的折数</translation>
    </message>
    <message>
        <source>Every choice of so many is tested with weights fitted on the others. 2 of 10: 45 choices, 9 paths.</source>
        <translation>每次选出这么多折，用其余折拟合的权重来检验。10 选 2：45 种选择，9 条路径。</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Days on both sides of a tested fold that nothing is fitted on. The walk-forward has the delay of its trades for that.</source>
        <translation>被检验的折两侧不参与拟合的天数。滚动前推中由交易延迟起同样作用。</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>禁用期</translation>
    </message>
    <message>
        <source>Further days after a tested fold. The walk-forward needs none: it fits on nothing that comes after its test.</source>
        <translation>被检验的折之后另外不参与拟合的天数。滚动前推不需要：它从不用检验期之后的数据拟合。</translation>
    </message>
    <message>
        <source>0: no limit. A rule of thumb: the smallest weights are taken away and weights found again until few enough are held. 1/N, buy and hold, PAMR and OLMAR keep none.</source>
        <translation>0：不限制。采用经验方法：去掉最小的权重并重新求解，直到持有的资产足够少。1/N、买入并持有、PAMR 和 OLMAR 不受此限制。</translation>
    </message>
    <message>
        <source>Splits and outliers</source>
        <translation>拆分与异常值</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>跳动</translation>
    </message>
    <message>
        <source>Robust z-score of a log return from which on it is looked at: distance from the median over 1.4826 times the median distance.</source>
        <translation>对数收益的稳健 z 分数达到此值才检查：与中位数的距离除以 1.4826 倍的中位距离。</translation>
    </message>
    <message>
        <source>Tolerance of a split</source>
        <translation>拆分的容差</translation>
    </message>
    <message>
        <source>Groups of assets</source>
        <translation>资产分组</translation>
    </message>
    <message>
        <source>As limits of a backtest, parted by commas: banks: JPM + C + AXP &lt;= 0.2. The table names the first group of an asset.</source>
        <translation>写法同回测的限制，以逗号分隔：banks: JPM + C + AXP &lt;= 0.2。表中给出资产的第一个分组。</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>价格检查</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>To the target</source>
        <translation>调至目标</translation>
    </message>
    <message>
        <source>To the edge of the band</source>
        <translation>调至区间边缘</translation>
    </message>
    <message>
        <source>Only what cash asks for</source>
        <translation>仅按现金需要</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Assets and units, parted by commas: JPM 120, XOM 45.5.</source>
        <translation>资产与数量，以逗号分隔：JPM 120, XOM 45.5。</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>In the currency of the prices. Below 0: owed.</source>
        <translation>以价格的货币计。小于 0：欠款。</translation>
    </message>
    <message>
        <source>Paid in now</source>
        <translation>本次投入</translation>
    </message>
    <message>
        <source>Below 0: taken out. It is used before anything is sold or bought otherwise. Change it to see what a payment would change.</source>
        <translation>小于 0：取出。先用这笔钱，再考虑其他买卖。改动它可看到投入会改变什么。</translation>
    </message>
    <message>
        <source>Assets and shares, parted by commas: JPM = 0.4, XOM = 0.5. What is missing to 1 is cash. Empty: those of the run below, or 1/N.</source>
        <translation>资产与份额，以逗号分隔：JPM = 0.4, XOM = 0.5。不足 1 的部分为现金。留空：取下面运行的权重，或 1/N。</translation>
    </message>
    <message>
        <source>Weights of run</source>
        <translation>取自运行的权重</translation>
    </message>
    <message>
        <source>Which one&apos;s weights, of a backtest. Not read for a policy.</source>
        <translation>取回测中哪个策略的权重。对学习策略不读取。</translation>
    </message>
    <message>
        <source>Assets outside their band</source>
        <translation>超出区间的资产</translation>
    </message>
    <message>
        <source>To the edge trades less and leaves more off target. With cash only, bands are not read: cash over is invested in what is furthest below its target, and nothing is sold unless cash is missing.</source>
        <translation>调至边缘交易更少，但离目标更远。仅按现金时不读区间：多余现金投入离目标最远的不足资产，除非缺现金，否则不卖出。</translation>
    </message>
    <message>
        <source>Band, of the portfolio</source>
        <translation>区间（占组合）</translation>
    </message>
    <message>
        <source>0.05 = 5 points. An asset is traded when it is off its target by more than the smaller of the two bands: the 5/25 rule. 0: always.</source>
        <translation>0.05 = 5 个百分点。资产偏离目标超过两个区间中较小者时才交易，即 5/25 规则。0：总是交易。</translation>
    </message>
    <message>
        <source>Band, of the target</source>
        <translation>区间（占目标）</translation>
    </message>
    <message>
        <source>0.25 = a quarter of the asset&apos;s target.</source>
        <translation>0.25 = 该资产目标的四分之一。</translation>
    </message>
    <message>
        <source>Smallest order</source>
        <translation>最小订单</translation>
    </message>
    <message>
        <source>Value below which nothing is ordered; its money goes to other orders.</source>
        <translation>低于此金额不下单，其资金用于其他订单。</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>手</translation>
    </message>
    <message>
        <source>Units are traded in multiples of it. What is left of a holding can be sold whole.</source>
        <translation>按其整数倍交易。持仓的零头可一次卖出。</translation>
    </message>
    <message>
        <source>units</source>
        <translation>份</translation>
    </message>
    <message>
        <source>Smallest commission</source>
        <translation>最低佣金</translation>
    </message>
    <message>
        <source>Of an order, in money.</source>
        <translation>每笔订单，按金额计。</translation>
    </message>
    <message>
        <source>Newest days on which all that is held or wanted was quoted; risk is measured on them.</source>
        <translation>所有持有或想要的资产都有报价的最近若干天，风险据此计量。</translation>
    </message>
    <message>
        <source>Tail of CVaR</source>
        <translation>CVaR 尾部</translation>
    </message>
    <message>
        <source>The share of the worst days whose mean loss is shown.</source>
        <translation>显示其平均损失的最差日子所占比例。</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>再平衡</translation>
    </message>
    <message>
        <source>Number of a finished backtest or policy. 0: none.</source>
        <translation>已完成的回测或学习策略的编号。0：无。</translation>
    </message>
    <message>
        <source>What the generator makes a row from: a row of a simpler model, so that it need not find first which columns go together, or noise alone (Xu et al. 2019). In the network every column depends on the outcome and on up to two others, where ten rows or more had these alike.</source>
        <translation>生成器由什么生成一行：较简单模型的一行，这样它无需先找出哪些列相互关联；或仅由噪声（Xu 等 2019）。在网络中每一列依赖于结果和至多两个其他列，前提是至少有十行的这些列取值相同。</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Risk-free series</source>
        <translation>无风险序列</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Cash and bonds</source>
        <translation>现金与债券</translation>
    </message>
    <message>
        <source>Simulated rates</source>
        <translation>模拟利率</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>At a stated rate</source>
        <translation>按给定利率</translation>
    </message>
    <message>
        <source>From a series of rates</source>
        <translation>取自利率序列</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULATED（模拟）</translation>
    </message>
    <message>
        <source>Actual/360</source>
        <translation>实际天数/360</translation>
    </message>
    <message>
        <source>Actual/365</source>
        <translation>实际天数/365</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Fractions (0.02 = 2 %)</source>
        <translation>小数（0.02 = 2%）</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>基准货币</translation>
    </message>
    <message>
        <source>Into which prices are converted, such as USD. Empty: they stay as they are.</source>
        <translation>价格换算成的货币，例如 USD。留空：价格保持不变。</translation>
    </message>
    <message>
        <source>Currencies of assets</source>
        <translation>各资产的货币</translation>
    </message>
    <message>
        <source>SAP + BMW = EUR, SONY = JPY. Assets that are not named are in the base currency.</source>
        <translation>SAP + BMW = EUR, SONY = JPY。未列出的资产以基准货币计价。</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>The series that says what one unit of a currency costs in the base currency: EUR = EURUSD, or JPY = 1 / USDJPY when it says the reverse. A price is multiplied with the rate of its own day; a day without one is refused, never filled.</source>
        <translation>给出一单位某货币值多少基准货币的序列：EUR = EURUSD；若序列给出的是倒数，则写 JPY = 1 / USDJPY。价格乘以当日汇率；缺少汇率的日子会被拒绝，绝不填补。</translation>
    </message>
    <message>
        <source>An asset that earns simple interest from each day to the next, at the rate of the earlier one. What a model draws is called SIMULATED wherever it appears.</source>
        <translation>从每一天到下一天按前一天的利率计单利的资产。由模型生成的内容无论出现在哪里都标明 SIMULATED。</translation>
    </message>
    <message>
        <source>Rate of the cash</source>
        <translation>现金利率</translation>
    </message>
    <message>
        <source>Stated, per year. 0.03 = 3 %.</source>
        <translation>给定的年利率。0.03 = 3%。</translation>
    </message>
    <message>
        <source>Series of cash rates</source>
        <translation>现金利率序列</translation>
    </message>
    <message>
        <source>Column, or name in the asset column, with the rate per year. A day without one has the last one before for as many days as prices are carried; longer is refused.</source>
        <translation>含年利率的列，或资产列中的名称。缺少利率的日子沿用之前最近的利率，天数与价格沿用的天数相同；更久则拒绝。</translation>
    </message>
    <message>
        <source>Day count</source>
        <translation>计息天数惯例</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>债券</translation>
    </message>
    <message>
        <source>Yield of the bond</source>
        <translation>债券收益率</translation>
    </message>
    <message>
        <source>Series of yields</source>
        <translation>收益率序列</translation>
    </message>
    <message>
        <source>Column, or name in the asset column, with the yield of bonds with so many years to go, paid twice a year.</source>
        <translation>含该剩余年限债券收益率（每年付息两次）的列，或资产列中的名称。</translation>
    </message>
    <message>
        <source>Years to go</source>
        <translation>剩余年限</translation>
    </message>
    <message>
        <source>Of the bond, on every day.</source>
        <translation>债券在每一天的剩余年限。</translation>
    </message>
    <message>
        <source>Rates are in</source>
        <translation>利率单位</translation>
    </message>
    <message>
        <source>How the series give them.</source>
        <translation>序列给出利率的方式。</translation>
    </message>
    <message>
        <source>Mean short rate</source>
        <translation>短期利率均值</translation>
    </message>
    <message>
        <source>Of the Vasicek model (1977): the rate it returns to, and begins at.</source>
        <translation>Vasicek 模型（1977）：利率回归并由此开始的水平。</translation>
    </message>
    <message>
        <source>Speed of return</source>
        <translation>回归速度</translation>
    </message>
    <message>
        <source>Share of the distance to the mean that is expected to go in a year, about. 0.2: half in three and a half years.</source>
        <translation>预计一年内消失的与均值距离的大致份额。0.2：三年半减半。</translation>
    </message>
    <message>
        <source>Volatility of the rate</source>
        <translation>利率波动率</translation>
    </message>
    <message>
        <source>Per year, 0.01 = one percentage point.</source>
        <translation>每年，0.01 = 一个百分点。</translation>
    </message>
    <message>
        <source>Term premium</source>
        <translation>期限溢价</translation>
    </message>
    <message>
        <source>By how much higher a mean bonds are priced with.</source>
        <translation>为债券定价时均值高出多少。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Spectral norm</source>
        <translation>谱范数</translation>
    </message>
    <message>
        <source>No guarantee</source>
        <translation>无保证</translation>
    </message>
    <message>
        <source>Differential privacy (DP-SGD)</source>
        <translation>差分隐私（DP-SGD）</translation>
    </message>
    <message>
        <source>Norm of the discriminator</source>
        <translation>判别器的范数</translation>
    </message>
    <message>
        <source>Spectral: the weights of every layer are divided by their largest singular value, so that the discriminator cannot get steep (Miyato et al. 2018). Goes with every loss; with the hinge loss it is the usual pair.</source>
        <translation>谱范数：每层权重除以其最大奇异值，使判别器不会过陡（Miyato 等，2018）。可与任何损失搭配；通常与合页损失同用。</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保证</translation>
    </message>
    <message>
        <source>ε at the end</source>
        <translation>结束时的 ε</translation>
    </message>
    <message>
        <source>The least noise is taken with which all epochs together give away no more than this; the noise multiplier is then not asked. Below 1 is strong, beyond 10 says little. 0: the noise multiplier decides. For DP-SGD.</source>
        <translation>取使所有轮次合计透露不超过该值的最小噪声；此时不再使用噪声乘数。小于 1 为强，大于 10 意义不大。0：由噪声乘数决定。用于 DP-SGD。</translation>
    </message>
    <message>
        <source>Noise multiplier</source>
        <translation>噪声乘数</translation>
    </message>
    <message>
        <source>Deviation of the noise added to the sum of the clipped gradients, as a multiple of the length they are clipped at. More noise, smaller ε. For DP-SGD.</source>
        <translation>加到裁剪后梯度之和上的噪声的标准差，以裁剪长度的倍数计。噪声越大，ε 越小。用于 DP-SGD。</translation>
    </message>
    <message>
        <source>Gradients clipped at</source>
        <translation>梯度裁剪长度</translation>
    </message>
    <message>
        <source>Longest gradient of one row; longer ones are shortened to it. The noise grows with it. For DP-SGD.</source>
        <translation>单行梯度的最大长度；更长的会缩短到该值。噪声随之增大。用于 DP-SGD。</translation>
    </message>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>Probability with which the promise of ε may fail. It must lie below one over the number of training rows. For DP-SGD.</source>
        <translation>ε 的承诺可能失效的概率，须小于训练行数的倒数。用于 DP-SGD。</translation>
    </message>
    <message>
        <source>Steps of the TVAE</source>
        <translation>TVAE 的步数</translation>
    </message>
    <message>
        <source>A variational autoencoder (TVAE, Xu et al. 2019) is trained beside, with the settings of its paper but smaller batches and no more than so many steps, as a fast rival the generator should beat. 0: none.</source>
        <translation>在旁训练一个变分自编码器（TVAE，Xu 等 2019），采用其论文的设置，但批次较小且步数不超过此值，作为生成器应当胜过的快速对手。0：不训练。</translation>
    </message>
    <message>
        <source>Levels of the code</source>
        <translation>编码的类别数</translation>
    </message>
    <message>
        <source>Numbers of the code</source>
        <translation>编码的数值个数</translation>
    </message>
    <message>
        <source>Weight of the code</source>
        <translation>编码的权重</translation>
    </message>
    <message>
        <source>How much the information between code and row counts in the generator&apos;s loss (λ). Too much, and rows are made to be told apart rather than to be like real ones.</source>
        <translation>编码与行之间的信息在生成器损失中的权重（λ）。过大时，生成的行会追求彼此可分，而不是像真实行。</translation>
    </message>
    <message>
        <source>Sensitive columns</source>
        <translation>敏感列</translation>
    </message>
    <message>
        <source>Columns nobody should learn of a person: how well they are read off the synthetic rows that look the same in what is known of him is measured (correct attribution probability, Taub et al. 2018). Empty: the outcome, or else every column in turn.</source>
        <translation>不应让任何人得知的个人信息列：衡量从已知特征相同的合成行中能多准确地读出这些列（正确归因概率，Taub 等 2018）。留空：结果列；没有结果列时依次为每一列。</translation>
    </message>
    <message>
        <source>Keep epoch</source>
        <translation>保留轮次</translation>
    </message>
    <message>
        <source>The epoch whose generator the run keeps; the training ends there. 0: the best judged one.</source>
        <translation>运行保留哪一轮的生成器；训练到该轮为止。0：保留评估最好的一轮。</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>训练次数</translation>
    </message>
    <message>
        <source>How often the same rows are learned, each time from other first weights, batches and noise, as many side by side as there are threads: how far the qualities lie apart is chance.</source>
        <translation>同一批行学习多少次，每次的初始权重、批次和噪声都不同，有多少线程就并行多少次：各次质量之间的差距就是偶然性。</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>保留训练</translation>
    </message>
    <message>
        <source>The training whose generator the run keeps. 0: the one of median quality, since the best of several is good by chance too.</source>
        <translation>运行保留哪一次训练的生成器。0：质量居中的一次，因为几次中最好的也有运气成分。</translation>
    </message>
    <message>
        <source>Read by Black-Litterman only: JPM beats C by 3 % a year, confidence 60 %, XOM returns 8 % a year, confidence 40 %, from 2024-03-01. Several assets: XOM + CVX. A view holds from its day on; one without a day is of today: no trade of the past knows it, only what is wanted now.</source>
        <translation>仅由 Black-Litterman 读取：JPM beats C by 3 % a year, confidence 60 %, XOM returns 8 % a year, confidence 40 %, from 2024-03-01。多个资产：XOM + CVX。观点自其日期起有效；未注明日期的属于今天：过去的任何交易都不知道它，只有当前的目标权重知道。</translation>
    </message>
    <message>
        <source>How far the price may be from a whole ratio such as 1:2 or 2:3, once the middle move of the other assets on the day is taken out, to count as a split. 0.03 = 3 %.</source>
        <translation>扣除当日其他资产变动的中位数后，价格可偏离 1:2 或 2:3 等整数比多远仍算拆分。0.03 = 3 %。</translation>
    </message>
    <message>
        <source>Days that make a year of interest on cash. Not read for SIMULATED cash, which compounds at every moment.</source>
        <translation>现金计息时一年的天数。SIMULATED（模拟）现金连续复利，不读取此项。</translation>
    </message>
    <message>
        <source>The total return of a bond at par that always has the same years to go: income − duration · change of yield + convexity / 2 · its square (Swinkels 2019). SIMULATED: what the model of the short rate says it is worth when it is exchanged.</source>
        <translation>剩余年限恒定的平价债券的总回报：票息收入 − 久期 · 收益率变动 + 凸性 / 2 · 变动的平方（Swinkels 2019）。SIMULATED（模拟）：换券时按短期利率模型的价值计算。</translation>
    </message>
    <message>
        <source>Not invested in</source>
        <translation>不投资的序列</translation>
    </message>
    <message>
        <source>Series among the prices that are no assets, such as exchange rates, yields and indices, parted by commas: their columns, or their names in the asset column.</source>
        <translation>价格中不是资产的序列，例如汇率、收益率和指数，以逗号分隔：其列名，或其在资产列中的名称。</translation>
    </message>
    <message>
        <source>A series of the prices, such as an index: its column, or its name in the asset column. It is not invested in, but shown beside what is.</source>
        <translation>价格中的一个序列，例如指数：其列名，或其在资产列中的名称。不对其投资，只与所投资的并列显示。</translation>
    </message>
    <message>
        <source>A series of prices, such as cash: ratios then count what is above its growth over the days of the run. What decisions expect of cash, and what it earns, stays the stated rate. It is invested in as well, unless it is among what is not.</source>
        <translation>一个价格序列，例如现金：此时各比率只计超过其在运行期间增长的部分。决策对现金的预期及现金所得仍为给定利率。它同时也可被投资，除非列入不投资的序列。</translation>
    </message>
    <message>
        <source>Number of a finished backtest or policy. Of a backtest: what it would decide on the last day of its prices, with the views of today. Of a policy: what it decided last. 0: none.</source>
        <translation>已完成的回测或学习策略的编号。回测：以今天的观点在价格最后一天会作出的决策。学习策略：其最后一次决策。0：无。</translation>
    </message>
    <message>
        <source>Whose weights on the last day of that backtest are held. Not read for a policy.</source>
        <translation>持有该回测中哪种策略在最后一天的权重。对学习策略不读取此项。</translation>
    </message>
    <message>
        <source>DP-SGD (Abadi et al. 2016): the gradient of every row is clipped and noise is added, so that the generator shows hardly anything of any one row; ε says how little. It asks for a seed of 1,000,000,000 or more that nobody can guess, since the noise follows from it, for a loss without gradient penalty, a start from noise alone, a pack of 1, shares not set right and no early stop; no level is asked for while it trains, and the last epoch is kept. Expect rows less like the real ones.</source>
        <translation>DP-SGD（Abadi 等，2016）：每一行的梯度被截断并加入噪声，使生成器几乎不泄露任何单行的信息；ε 说明泄露有多少。它要求无人能猜到的、不小于 1,000,000,000 的种子（噪声由种子决定）、不含梯度惩罚的损失、仅从噪声开始、打包数为 1、不校正占比且不提前停止；训练时不指定类别水平，并保留最后一轮。生成行与真实行的相似度会下降。</translation>
    </message>
    <message>
        <source>A code of so many levels stands beside the noise, and the generator is rewarded when it can be read off its rows (Chen et al. 2016, InfoGAN): each level comes to mean a kind of row, which the report names. Kept is the best epoch in which half of it can be read. 0: no code; else 2 or more. The usual learning rate of 0.0002 learns a code slowly: with 0.001, three levels mean something after 60 epochs, with 0.0002 not yet. Let it begin from noise alone, for rows of a simpler model are hardly changed by a code.</source>
        <translation>噪声旁边放置一个有若干等级的编码，若能从生成行读出编码，生成器就得到奖励（Chen 等，2016，InfoGAN）：每个等级逐渐表示一类行，报告会说明其含义。保留能读出一半编码的最佳轮次。0：无编码；否则至少为 2。常用学习率 0.0002 学习编码较慢：用 0.001 时，三个等级在 60 轮后即有含义，用 0.0002 则还没有。请让生成器仅从噪声开始，因为从较简单模型的行开始时，编码几乎改变不了这些行。</translation>
    </message>
    <message>
        <source>Numbers between −1 and 1 beside the levels, each of which may come to mean something that goes from little to much. Learned slowly, like the levels, at the usual learning rate.</source>
        <translation>等级之外的若干 −1 至 1 之间的数值，每个数值可能逐渐表示由少到多的某种特征。与等级一样，在常用学习率下学得较慢。</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>手动干预</translation>
    </message>
    <message>
        <source>What is done to the training, by step: a list of acts, each with the number of steps before it, what it is (generatorRate, discriminatorRate, generatorStep, discriminatorStep) and the value of a rate.</source>
        <translation>对训练所做的干预，按步列出：每一项包括之前的步数、内容（generatorRate、discriminatorRate、generatorStep、discriminatorStep）以及学习率的数值。</translation>
    </message>
    <message>
        <source>Stochastic volatility</source>
        <translation>随机波动率</translation>
    </message>
    <message>
        <source>Temporal convolution (TCN)</source>
        <translation>时间卷积（TCN）</translation>
    </message>
    <message>
        <source>Network of the courses</source>
        <translation>走势所用的网络</translation>
    </message>
    <message>
        <source>Of courses of all assets. The first makes the volatility of heavy-tailed shocks. The second makes returns from 256 days of noise by dilated convolutions; its tails are made normal for the training and given back by Lambert&apos;s W (Wiese et al. 2020, Goerg 2015).</source>
        <translation>用于全部资产的走势。第一种生成厚尾冲击的波动率。第二种用膨胀卷积由 256 天的噪声直接生成收益率；训练时先将其尾部变为正态，再由 Lambert W 还原（Wiese 等，2020；Goerg，2015）。</translation>
    </message>
    <message>
        <source>Columns such as sex or age that the models of the use test do not read: how much less a group is approved is compared between the card from real and the card from synthetic rows. Empty: the columns with the role Protected.</source>
        <translation>用途测试的模型不读取的列，如性别或年龄：比较由真实行与由合成行得到的评分卡对某一群体少批准多少。留空：角色为“受保护”的列。</translation>
    </message>
</context>
<context>
    <name>LineData</name>
    <message>
        <source>%1, lower bound</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, upper bound</source>
        <translation>%1，上限</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4, lowest %5, highest %6, last %7.</source>
        <extracomment>%1 name of a line, %2 title of the x axis, %3 … %4 its ends, %5 least, %6 greatest, %7 last value</extracomment>
        <translation>%1：%2，从 %3 到 %4，最低 %5，最高 %6，最后 %7。</translation>
    </message>
    <message>
        <source>Lines: %1.</source>
        <translation>线：%1。</translation>
    </message>
</context>
<context>
    <name>MarketFactText</name>
    <message>
        <source>Heavy tails</source>
        <translation>厚尾</translation>
    </message>
    <message>
        <source>Excess kurtosis of daily returns, mean over assets; 0 for a normal distribution.</source>
        <translation>日收益的超额峰度，对资产取平均；正态分布为 0。</translation>
    </message>
    <message>
        <source>Tail index</source>
        <translation>尾部指数</translation>
    </message>
    <message>
        <source>Hill&apos;s estimate from the largest 5% of |r|: the lower, the heavier the tails.</source>
        <translation>由最大的 5% 的 |r| 得到的 Hill 估计：越小，尾部越厚。</translation>
    </message>
    <message>
        <source>No trend to trade on</source>
        <translation>无可交易的趋势</translation>
    </message>
    <message>
        <source>Mean autocorrelation of returns over lags 1 to 10; near 0 in real markets.</source>
        <translation>收益在滞后 1 至 10 天的平均自相关；真实市场接近 0。</translation>
    </message>
    <message>
        <source>Volatility clustering</source>
        <translation>波动聚集</translation>
    </message>
    <message>
        <source>Mean autocorrelation of |r| over lags 1 to 20.</source>
        <translation>|r| 在滞后 1 至 20 天的平均自相关。</translation>
    </message>
    <message>
        <source>Long memory</source>
        <translation>长记忆</translation>
    </message>
    <message>
        <source>Mean autocorrelation of |r| over lags 21 to 250.</source>
        <translation>|r| 在滞后 21 至 250 天的平均自相关。</translation>
    </message>
    <message>
        <source>Leverage effect</source>
        <translation>杠杆效应</translation>
    </message>
    <message>
        <source>Mean correlation of a return with the squared returns of the next 10 days; below 0 where losses make markets wilder.</source>
        <translation>收益与其后 10 天收益平方的平均相关；下跌使市场更动荡时小于 0。</translation>
    </message>
    <message>
        <source>Calmer over months</source>
        <translation>月度更平稳</translation>
    </message>
    <message>
        <source>Excess kurtosis of 20-day returns: aggregational Gaussianity.</source>
        <translation>20 日收益的超额峰度：聚合高斯性。</translation>
    </message>
    <message>
        <source>Cross-correlation</source>
        <translation>资产间相关</translation>
    </message>
    <message>
        <source>Mean correlation of pairs of assets.</source>
        <translation>资产两两之间相关系数的平均。</translation>
    </message>
    <message>
        <source>Tail dependence</source>
        <translation>尾部相依</translation>
    </message>
    <message>
        <source>How often an asset is among its worst 5% of days when another one is.</source>
        <translation>另一资产处于其最差 5% 的日子时，该资产同样如此的频率。</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>model, facts it shows</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>Block bootstrap</source>
        <translation>分块自助法</translation>
    </message>
    <message>
        <source>GARCH(1,1)-t</source>
        <translation>GARCH(1,1)-t</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>The generator shows %1 of %2 facts of the training days within their bands.</source>
        <translation>生成器在区间内再现了训练期 %2 项事实中的 %1 项。</translation>
    </message>
    <message>
        <source>It misses: %1.</source>
        <translation>未能再现：%1。</translation>
    </message>
    <message>
        <source>Beside it: %1.</source>
        <translation>对照：%1。</translation>
    </message>
    <message>
        <source>The held-out days lie within its own band for %1 of %2.</source>
        <translation>留出期有 %1 项（共 %2 项）落在生成器自身的区间内。</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>95% band</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Of block-bootstrap paths of the real days.</source>
        <translation>来自真实日子的分块自助路径。</translation>
    </message>
    <message>
        <source>Mean over its paths.</source>
        <translation>对其路径取平均。</translation>
    </message>
    <message>
        <source>within</source>
        <translation>在内</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>Held-out days</source>
        <translation>留出期</translation>
    </message>
    <message>
        <source>Mean over paths as long as the held-out days.</source>
        <translation>对与留出期等长的路径取平均。</translation>
    </message>
    <message>
        <source>Of these paths.</source>
        <translation>来自这些路径。</translation>
    </message>
    <message>
        <source>Volatility a year</source>
        <translation>年化波动率</translation>
    </message>
    <message>
        <source>Value at risk, one day, 99%</source>
        <translation>单日风险价值，99%</translation>
    </message>
    <message>
        <source>Expected shortfall, one day, 99%</source>
        <translation>单日预期损失，99%</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Equal-weight index</source>
        <translation>等权指数</translation>
    </message>
    <message>
        <source>Pictures of</source>
        <translation>图片来源</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Of a pixel, in deviations of its asset.</source>
        <translation>单个像素，以所属资产的标准差为单位。</translation>
    </message>
    <message>
        <source>Excess kurtosis</source>
        <translation>超额峰度</translation>
    </message>
    <message>
        <source>Mean correlation of pairs of rows.</source>
        <translation>各行两两之间相关系数的平均。</translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation>聚集</translation>
    </message>
    <message>
        <source>Correlation of |x| with that of the day before.</source>
        <translation>|x| 与前一天的相关。</translation>
    </message>
    <message>
        <source>Training days</source>
        <translation>训练期</translation>
    </message>
    <message>
        <source>autocorrelation of |r|, mean over assets</source>
        <translation>|r| 的自相关，对资产取平均</translation>
    </message>
    <message>
        <source>How long wild days are followed by wild days. The band is of resampled real days.</source>
        <translation>动荡的日子之后会持续动荡多久。区间来自重抽样的真实日子。</translation>
    </message>
    <message>
        <source>Lag, days</source>
        <translation>滞后（天）</translation>
    </message>
    <message>
        <source>Autocorrelation</source>
        <translation>自相关</translation>
    </message>
    <message>
        <source>Returns hardly remember</source>
        <translation>收益几乎没有记忆</translation>
    </message>
    <message>
        <source>autocorrelation of r, mean over assets</source>
        <translation>r 的自相关，对资产取平均</translation>
    </message>
    <message>
        <source>Real returns are nearly uncorrelated from day to day.</source>
        <translation>真实收益逐日几乎不相关。</translation>
    </message>
    <message>
        <source>correlation of r with later r², mean over assets</source>
        <translation>r 与其后 r² 的相关，对资产取平均</translation>
    </message>
    <message>
        <source>Below 0 where losses make the following days wilder.</source>
        <translation>下跌使其后日子更动荡时小于 0。</translation>
    </message>
    <message>
        <source>Days later</source>
        <translation>之后天数</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Distance of the distributions</source>
        <translation>分布之间的距离</translation>
    </message>
    <message>
        <source>earth mover&apos;s distance, in real deviations</source>
        <translation>推土机距离，以真实标准差为单位</translation>
    </message>
    <message>
        <source>Of returns over 1, 5, 20 and 100 days, real against generated; lower is nearer. The bootstrap repeats real days and so is near by construction.</source>
        <translation>1、5、20、100 日收益的真实与生成分布；越小越接近。自助法重复真实日子，因此天然接近。</translation>
    </message>
    <message>
        <source>Days in a return</source>
        <translation>收益的天数</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>90% of paths</source>
        <translation>90% 的路径</translation>
    </message>
    <message>
        <source>Half of the paths</source>
        <translation>一半的路径</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>实际走势</translation>
    </message>
    <message>
        <source>Generated paths over the held-out days</source>
        <translation>留出期的生成路径</translation>
    </message>
    <message>
        <source>equal-weight index, 1 on %1</source>
        <translation>等权指数，%1 为 1</translation>
    </message>
    <message>
        <source>The generator knows the days before only. Lines are medians.</source>
        <translation>生成器只知道之前的日子。线为中位数。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>The generated pictures are nearer to the training days than independent normal days are in %1 of %2 figures.</source>
        <translation>在 %2 项指标中，生成图像有 %1 项比独立正态日更接近训练期。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Facts within their bands</source>
        <translation>在区间内的事实数</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>超出区间的事实</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Whether the generator&apos;s mean lies in the band.</source>
        <translation>生成器的均值是否落在区间内。</translation>
    </message>
    <message>
        <source>Assets apart (floor)</source>
        <translation>资产彼此独立（下限）</translation>
    </message>
    <message>
        <source>The Fréchet distance is seen through a small convolutional network that learned, on the older half of the training days, to tell pictures as they are from ones whose days or assets were shuffled, whose assets were taken from different times or whose days are normal, and was then frozen: %1 features; on days it had not seen it finds the right one of %2 for %3 of the pictures. %4 pictures a side. Figures of another network cannot be set beside these; its SHA-256 is %5.</source>
        <translation>Fréchet 距离由一个小型卷积网络计算：它在训练日较旧的一半上学习区分原样图像与日期被打乱、资产被打乱、各资产取自不同时期或日收益为正态分布的图像，然后被冻结：%1 个特征；在未见过的日期上，对 %3 的图像能从 %2 类中判断正确。每侧 %4 张图像。不同网络的数值不可相互比较；其 SHA-256 为 %5。</translation>
    </message>
    <message>
        <source>Fréchet, training</source>
        <translation>Fréchet，训练期</translation>
    </message>
    <message>
        <source>Squared Fréchet distance to pictures of the newer half of the training days, in the features of a frozen network (Heusel et al. 2017); less is nearer. Other pictures of those days are as far as chance puts them.</source>
        <translation>在冻结网络的特征空间中，与训练日较新一半的图像之间的 Fréchet 距离平方（Heusel 等，2017）；越小越接近。同一时期的其他图像给出偶然因素造成的距离。</translation>
    </message>
    <message>
        <source>Fréchet, held out</source>
        <translation>Fréchet，留出期</translation>
    </message>
    <message>
        <source>The same distance to pictures of the held-out days. Those of the training days show how far the market itself has moved since: a generator that learned from them comes nearer by luck alone.</source>
        <translation>与留出日图像的同一距离。训练日的图像显示市场本身此后变化了多少：从训练日学习的生成器只有靠运气才会更近。</translation>
    </message>
    <message>
        <source>A temporal convolutional network made these courses from normal noise. Lambert&apos;s W gives them their tails: δ is %1 over the assets, %2 in the middle. A δ of 0 leaves a tail normal; the larger it is, the heavier the tail.</source>
        <translation>这些走势由时间卷积网络从正态噪声生成，尾部由 Lambert W 给出：各资产的 δ 为 %1，中间值为 %2。δ 为 0 时尾部为正态；δ 越大，尾部越厚。</translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message>
        <source>Total return</source>
        <translation>总收益</translation>
    </message>
    <message>
        <source>last value / first value − 1, over the whole time</source>
        <translation>期末值 / 期初值 − 1，全期</translation>
    </message>
    <message>
        <source>Growth a year (CAGR)</source>
        <translation>年化增长率 (CAGR)</translation>
    </message>
    <message>
        <source>(last value / first value)^(365.25 / calendar days) − 1</source>
        <translation>(期末值 / 期初值)^(365.25 / 日历天数) − 1</translation>
    </message>
    <message>
        <source>Mean return</source>
        <translation>平均收益</translation>
    </message>
    <message>
        <source>arithmetic mean of daily returns · 252</source>
        <translation>日收益算术平均 · 252</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动率</translation>
    </message>
    <message>
        <source>standard deviation of daily returns (n − 1) · √252</source>
        <translation>日收益标准差 (n − 1) · √252</translation>
    </message>
    <message>
        <source>Downside deviation</source>
        <translation>下行偏差</translation>
    </message>
    <message>
        <source>√(mean of min(return − risk-free, 0)² · 252), over all days</source>
        <translation>√(min(收益 − 无风险, 0)² 的均值 · 252)，全部日子</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>夏普比率</translation>
    </message>
    <message>
        <source>(mean return − risk-free rate) / volatility, 252 days a year</source>
        <translation>(平均收益 − 无风险利率) / 波动率，每年 252 天</translation>
    </message>
    <message>
        <source>Sortino ratio</source>
        <translation>索提诺比率</translation>
    </message>
    <message>
        <source>(mean return − risk-free rate) / downside deviation</source>
        <translation>(平均收益 − 无风险利率) / 下行偏差</translation>
    </message>
    <message>
        <source>Calmar ratio</source>
        <translation>卡玛比率</translation>
    </message>
    <message>
        <source>growth a year / maximum drawdown, over the whole time</source>
        <translation>年化增长率 / 最大回撤，全期</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>largest of 1 − value / highest value before</source>
        <translation>1 − 价值 / 此前最高价值 的最大值</translation>
    </message>
    <message>
        <source>Average drawdown</source>
        <translation>平均回撤</translation>
    </message>
    <message>
        <source>mean of 1 − value / highest value before, over all days</source>
        <translation>1 − 价值 / 此前最高价值 的均值，全部日子</translation>
    </message>
    <message>
        <source>Longest drawdown</source>
        <translation>最长回撤</translation>
    </message>
    <message>
        <source>most calendar days below an earlier high</source>
        <translation>低于前高的最多日历天数</translation>
    </message>
    <message>
        <source>Ulcer index</source>
        <translation>溃疡指数</translation>
    </message>
    <message>
        <source>√(mean of squared drawdowns), over all days (Martin and McCann 1989)</source>
        <translation>√(回撤平方的均值)，全部日子 (Martin 与 McCann 1989)</translation>
    </message>
    <message>
        <source>Martin ratio</source>
        <translation>马丁比率</translation>
    </message>
    <message>
        <source>(mean return − risk-free rate) / ulcer index</source>
        <translation>(平均收益 − 无风险利率) / 溃疡指数</translation>
    </message>
    <message>
        <source>Conditional drawdown at risk, 95%</source>
        <translation>条件回撤风险，95%</translation>
    </message>
    <message>
        <source>mean of the deepest 5% of daily drawdowns</source>
        <translation>最深的 5% 日回撤的均值</translation>
    </message>
    <message>
        <source>Value at risk of a day, 95%</source>
        <translation>日风险价值，95%</translation>
    </message>
    <message>
        <source>− 5% quantile of daily returns (historical)</source>
        <translation>− 日收益的 5% 分位数（历史法）</translation>
    </message>
    <message>
        <source>Expected shortfall of a day, 95%</source>
        <translation>日预期损失，95%</translation>
    </message>
    <message>
        <source>− mean of the worst 5% of daily returns</source>
        <translation>− 最差 5% 日收益的均值</translation>
    </message>
    <message>
        <source>Value at risk of a day, 99%</source>
        <translation>日风险价值，99%</translation>
    </message>
    <message>
        <source>− 1% quantile of daily returns (historical)</source>
        <translation>− 日收益的 1% 分位数（历史法）</translation>
    </message>
    <message>
        <source>Expected shortfall of a day, 99%</source>
        <translation>日预期损失，99%</translation>
    </message>
    <message>
        <source>− mean of the worst 1% of daily returns</source>
        <translation>− 最差 1% 日收益的均值</translation>
    </message>
    <message>
        <source>Cornish-Fisher value at risk, 95%</source>
        <translation>Cornish-Fisher 风险价值，95%</translation>
    </message>
    <message>
        <source>normal 5% quantile corrected by skewness and excess kurtosis, of a day</source>
        <translation>按偏度与超额峰度修正的正态 5% 分位数，日频</translation>
    </message>
    <message>
        <source>Skewness</source>
        <translation>偏度</translation>
    </message>
    <message>
        <source>third central moment / second^(3/2), daily returns</source>
        <translation>三阶中心矩 / 二阶^(3/2)，日收益</translation>
    </message>
    <message>
        <source>Kurtosis</source>
        <translation>峰度</translation>
    </message>
    <message>
        <source>fourth central moment / second², daily returns; 3 for a normal distribution</source>
        <translation>四阶中心矩 / 二阶²，日收益；正态分布为 3</translation>
    </message>
    <message>
        <source>Autocorrelation</source>
        <translation>自相关</translation>
    </message>
    <message>
        <source>of daily returns with those of the day before</source>
        <translation>日收益与前一日收益之间</translation>
    </message>
    <message>
        <source>Omega ratio</source>
        <translation>欧米伽比率</translation>
    </message>
    <message>
        <source>sum of daily gains / sum of daily losses, against the risk-free rate</source>
        <translation>日收益之和 / 日损失之和，相对无风险利率</translation>
    </message>
    <message>
        <source>Gain to pain</source>
        <translation>收益痛苦比</translation>
    </message>
    <message>
        <source>sum of monthly returns / sum of monthly losses</source>
        <translation>月收益之和 / 月损失之和</translation>
    </message>
    <message>
        <source>Tail ratio</source>
        <translation>尾部比率</translation>
    </message>
    <message>
        <source>95% quantile / − 5% quantile of daily returns</source>
        <translation>日收益的 95% 分位数 / − 5% 分位数</translation>
    </message>
    <message>
        <source>Days above 0</source>
        <translation>上涨天数占比</translation>
    </message>
    <message>
        <source>share of all days</source>
        <translation>占全部日子的比例</translation>
    </message>
    <message>
        <source>Best day</source>
        <translation>最佳单日</translation>
    </message>
    <message>
        <source>highest daily return</source>
        <translation>最高日收益</translation>
    </message>
    <message>
        <source>Worst day</source>
        <translation>最差单日</translation>
    </message>
    <message>
        <source>lowest daily return</source>
        <translation>最低日收益</translation>
    </message>
    <message>
        <source>Best month</source>
        <translation>最佳月份</translation>
    </message>
    <message>
        <source>highest return of a calendar month, the first and last in part</source>
        <translation>日历月的最高收益，首末月为部分</translation>
    </message>
    <message>
        <source>Worst month</source>
        <translation>最差月份</translation>
    </message>
    <message>
        <source>lowest return of a calendar month, the first and last in part</source>
        <translation>日历月的最低收益，首末月为部分</translation>
    </message>
    <message>
        <source>Months above 0</source>
        <translation>上涨月份占比</translation>
    </message>
    <message>
        <source>share of all calendar months</source>
        <translation>占全部日历月的比例</translation>
    </message>
    <message>
        <source>Beta to 1/N</source>
        <translation>对 1/N 的贝塔</translation>
    </message>
    <message>
        <source>covariance with 1/N / variance of 1/N, daily returns</source>
        <translation>与 1/N 的协方差 / 1/N 的方差，日收益</translation>
    </message>
    <message>
        <source>Alpha against 1/N</source>
        <translation>对 1/N 的阿尔法</translation>
    </message>
    <message>
        <source>252 · (mean excess return − beta · mean excess return of 1/N)</source>
        <translation>252 · (平均超额收益 − 贝塔 · 1/N 的平均超额收益)</translation>
    </message>
    <message>
        <source>Correlation with 1/N</source>
        <translation>与 1/N 的相关系数</translation>
    </message>
    <message>
        <source>of daily returns</source>
        <translation>日收益</translation>
    </message>
    <message>
        <source>Tracking error to 1/N</source>
        <translation>对 1/N 的跟踪误差</translation>
    </message>
    <message>
        <source>standard deviation of daily returns less those of 1/N · √252</source>
        <translation>日收益减 1/N 日收益的标准差 · √252</translation>
    </message>
    <message>
        <source>Information ratio</source>
        <translation>信息比率</translation>
    </message>
    <message>
        <source>252 · mean of daily returns less those of 1/N / tracking error</source>
        <translation>252 · 日收益减 1/N 日收益的均值 / 跟踪误差</translation>
    </message>
    <message>
        <source>Treynor ratio</source>
        <translation>特雷诺比率</translation>
    </message>
    <message>
        <source>(mean return − risk-free rate) / beta</source>
        <translation>(平均收益 − 无风险利率) / 贝塔</translation>
    </message>
    <message>
        <source>Modigliani return (M²)</source>
        <translation>莫迪利亚尼收益 (M²)</translation>
    </message>
    <message>
        <source>risk-free rate + Sharpe ratio · volatility of 1/N</source>
        <translation>无风险利率 + 夏普比率 · 1/N 的波动率</translation>
    </message>
    <message>
        <source>Up capture</source>
        <translation>上行捕获</translation>
    </message>
    <message>
        <source>returns on days 1/N rose / those of 1/N, added up</source>
        <translation>1/N 上涨日的收益之和 / 1/N 的收益之和</translation>
    </message>
    <message>
        <source>Down capture</source>
        <translation>下行捕获</translation>
    </message>
    <message>
        <source>returns on days 1/N fell / those of 1/N, added up</source>
        <translation>1/N 下跌日的收益之和 / 1/N 的收益之和</translation>
    </message>
    <message>
        <source>Turnover a year</source>
        <translation>年换手率</translation>
    </message>
    <message>
        <source>Σ |Δ weight| of all trades but the first, purchases and sales added, per 252 days</source>
        <translation>除首次外所有交易的 Σ |Δ 权重|，买卖相加，每 252 天</translation>
    </message>
    <message>
        <source>Cost drag</source>
        <translation>成本拖累</translation>
    </message>
    <message>
        <source>growth a year before costs less that after</source>
        <translation>扣费前年化增长率减扣费后</translation>
    </message>
    <message>
        <source>Effective number of assets</source>
        <translation>有效资产数</translation>
    </message>
    <message>
        <source>mean of 1 / Σ weight² after trades</source>
        <translation>交易后 1 / Σ 权重² 的均值</translation>
    </message>
    <message>
        <source>1/N: %1</source>
        <translation>1/N：%1</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>number of a run</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Sharpe %1</source>
        <translation>夏普 %1</translation>
    </message>
    <message>
        <source>Run #%1, %2</source>
        <translation>运行 #%1，%2</translation>
    </message>
    <message>
        <source>n = %1 days</source>
        <translation>n = %1 天</translation>
    </message>
    <message>
        <source>Sharpe less that of 1/N</source>
        <translation>夏普减 1/N</translation>
    </message>
    <message>
        <source>Difference of the two annual Sharpe ratios. Below it the 95% interval of a stationary bootstrap, which draws blocks of days for both together: %1 resamples, mean block %2 days.</source>
        <translation>两者年化夏普比率之差。下方为平稳自助法的 95% 区间，两者共同抽取日期区块：%1 次重抽样，平均区块 %2 天。</translation>
    </message>
    <message>
        <source>Probabilistic Sharpe</source>
        <translation>概率夏普</translation>
    </message>
    <message>
        <source>true ratio above 0</source>
        <translation>真实比率大于 0</translation>
    </message>
    <message>
        <source>Chance that the true Sharpe ratio is above 0, with skewness %1 and kurtosis %2 of the daily returns (Bailey and López de Prado 2012). It knows nothing of how often was tried.</source>
        <translation>在日收益偏度 %1、峰度 %2 下，真实夏普比率大于 0 的概率 (Bailey 与 López de Prado 2012)。它不考虑尝试过多少次。</translation>
    </message>
    <message>
        <source>Φ(SR √(n − 1) / √(1 − skewness · SR + (kurtosis − 1)/4 · SR²)), SR per day</source>
        <translation>Φ(SR √(n − 1) / √(1 − 偏度 · SR + (峰度 − 1)/4 · SR²))，SR 为日频</translation>
    </message>
    <message>
        <source>Deflated Sharpe</source>
        <translation>平减夏普</translation>
    </message>
    <message>
        <source>of %1 tried</source>
        <translation>共尝试 %1 个</translation>
    </message>
    <message>
        <source>SR* = σ_SR ((1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e)))</source>
        <translation>SR* = σ_SR ((1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e)))</translation>
    </message>
    <message>
        <source>Track record needed</source>
        <translation>所需业绩年限</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永远不够</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>had: %1 years</source>
        <translation>已有：%1 年</translation>
    </message>
    <message>
        <source>Years after which the observed ratio would be above 0 with 95% confidence (Bailey and López de Prado 2012). Without a positive ratio no time is enough.</source>
        <translation>经过多少年，观察到的比率才能以 95% 置信度大于 0 (Bailey 与 López de Prado 2012)。比率不为正时，多久都不够。</translation>
    </message>
    <message>
        <source>1 + (1 − skewness · SR + (kurtosis − 1)/4 · SR²) (1.645 / SR)² days, 252 a year</source>
        <translation>1 + (1 − 偏度 · SR + (峰度 − 1)/4 · SR²) (1.645 / SR)² 天，每年 252 天</translation>
    </message>
    <message>
        <source>Probability of overfitting</source>
        <translation>过拟合概率</translation>
    </message>
    <message>
        <source>too few days</source>
        <translation>天数不足</translation>
    </message>
    <message>
        <source>%1 splits</source>
        <translation>%1 种划分</translation>
    </message>
    <message>
        <source>How often the strategy with the best Sharpe ratio on half of the days was in the lower half of all strategies on the other days: combinatorially symmetric cross-validation of 16 blocks (Bailey, Borwein, López de Prado and Zhu 2017). 50% is what luck gives.</source>
        <translation>在一半日子上夏普比率最好的策略，在另一半日子上落入所有策略后一半的频率：16 区块的组合对称交叉验证 (Bailey、Borwein、López de Prado 与 Zhu 2017)。纯凭运气为 50%。</translation>
    </message>
    <message>
        <source>PBO = share of splits with ln(ω / (1 − ω)) ≤ 0, ω the rank out of sample</source>
        <translation>PBO = ln(ω / (1 − ω)) ≤ 0 的划分占比，ω 为样本外排名</translation>
    </message>
    <message>
        <source>Run #%1, all strategies</source>
        <translation>运行 #%1，全部策略</translation>
    </message>
    <message>
        <source>1/N is what every other strategy is held against: the same amount in everything, needing no estimate.</source>
        <translation>1/N 是所有其他策略的对照：每个资产等额，无需任何估计。</translation>
    </message>
    <message>
        <source>%1 cannot be told from 1/N by its Sharpe ratio: the interval of the difference, %2, holds 0. Choose it for its risk, if at all, not for its return.</source>
        <translation>就夏普比率而言，%1 与 1/N 无法区分：差值区间 %2 包含 0。若要选用，应因其风险而非收益。</translation>
    </message>
    <message>
        <source>%1 was worse than 1/N: all of the interval of the difference, %2, is below 0.</source>
        <translation>%1 不如 1/N：差值区间 %2 全部小于 0。</translation>
    </message>
    <message>
        <source>%1 was better than 1/N on these days (%2), but the best of %3 configurations would be expected to look like that by luck.</source>
        <translation>%1 在这些日子里优于 1/N (%2)，但 %3 个配置中最好的一个凭运气也会如此。</translation>
    </message>
    <message>
        <source>%1 was better than 1/N: the interval of the difference, %2, is above 0, and the number of trials does not explain it.</source>
        <translation>%1 优于 1/N：差值区间 %2 大于 0，且尝试次数不足以解释。</translation>
    </message>
    <message>
        <source>Survivorship bias: all %1 assets are quoted to the last day, so whatever failed before may be missing. Every figure here is flattered by that, 1/N too.</source>
        <translation>幸存者偏差：全部 %1 个资产都有报价到最后一天，此前失败的可能已缺失。这里的每个数字都因此偏高，1/N 也不例外。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an asset and its last day</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Of %1 assets %2 ended before the last day and were sold at their last price: %3.</source>
        <translation>%1 个资产中有 %2 个在最后一天之前终止，按最后价格卖出：%3。</translation>
    </message>
    <message>
        <source>Backtests</source>
        <translation>回测</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Black Monday</source>
        <translation>黑色星期一</translation>
    </message>
    <message>
        <source>Gulf War</source>
        <translation>海湾战争</translation>
    </message>
    <message>
        <source>Asian crisis</source>
        <translation>亚洲金融危机</translation>
    </message>
    <message>
        <source>Russian default</source>
        <translation>俄罗斯违约</translation>
    </message>
    <message>
        <source>Dot-com crash</source>
        <translation>互联网泡沫破裂</translation>
    </message>
    <message>
        <source>Financial crisis</source>
        <translation>金融危机</translation>
    </message>
    <message>
        <source>Euro debt crisis</source>
        <translation>欧债危机</translation>
    </message>
    <message>
        <source>Sell-off of late 2018</source>
        <translation>2018 年末抛售</translation>
    </message>
    <message>
        <source>Pandemic</source>
        <translation>疫情</translation>
    </message>
    <message>
        <source>Inflation shock of 2022</source>
        <translation>2022 年通胀冲击</translation>
    </message>
    <message>
        <source>Worst %1 days</source>
        <translation>最差 %1 天</translation>
    </message>
    <message>
        <source>The market falls, each asset by its beta</source>
        <translation>市场下跌，各资产按其贝塔下跌</translation>
    </message>
    <message>
        <source>All fall together, betas of 1 at least</source>
        <translation>全部同跌，贝塔至少为 1</translation>
    </message>
    <message>
        <source>%1, the largest holding, falls alone</source>
        <translation>最大持仓 %1 单独下跌</translation>
    </message>
    <message>
        <source>n = %1 paths</source>
        <translation>n = %1 条路径</translation>
    </message>
    <message>
        <source>%1 of the paths have %2 or more after %3 years; the interval of that share is %4.</source>
        <translation>%3 年后 %1 的路径达到 %2 或更多；该比例的区间为 %4。</translation>
    </message>
    <message>
        <source>Half of the paths end above %1 after %2 years.</source>
        <translation>%2 年后一半的路径高于 %1。</translation>
    </message>
    <message>
        <source>The worst 5% end with %1 on average, and %2 was paid in.</source>
        <translation>最差 5% 的路径平均结余 %1，共投入 %2。</translation>
    </message>
    <message>
        <source>Courses: %1 given paths of %2 days, put one after the other.</source>
        <translation>走势：%1 条给定路径，每条 %2 天，首尾相接。</translation>
    </message>
    <message>
        <source>Made by run #%1, which shows %2 of %3 facts of real markets, and %4 of %5 on days it never saw.</source>
        <translation>由运行 #%1 生成，它再现了真实市场 %3 项特征中的 %2 项，在未见过的日子上为 %5 项中的 %4 项。</translation>
    </message>
    <message>
        <source>Nothing is known of who made them.</source>
        <translation>来源未知。</translation>
    </message>
    <message>
        <source>Courses: %1, from %2 days between %3 and %4.</source>
        <translation>走势：%1，取自 %3 至 %4 的 %2 天。</translation>
    </message>
    <message>
        <source>They earn what the past earned: nobody knows whether the future will.</source>
        <translation>收益与过去相同：无人知道未来是否如此。</translation>
    </message>
    <message>
        <source>They earn %1 a year less than the past.</source>
        <translation>每年收益比过去少 %1。</translation>
    </message>
    <message>
        <source>Intervals tell how many paths were drawn, not how right the model is. Amounts are in money of today.</source>
        <translation>区间反映抽取的路径数量，而非模型的正确程度。金额按今天的币值计。</translation>
    </message>
    <message>
        <source>Run #%1, after costs and fee</source>
        <translation>运行 #%1，扣除成本和费用后</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>达到目标</translation>
    </message>
    <message>
        <source>Share of the paths that end with %1 or more. Below it the exact 95% interval (Clopper-Pearson).</source>
        <translation>期末达到 %1 或更多的路径比例。下方为精确 95% 区间（Clopper-Pearson）。</translation>
    </message>
    <message>
        <source>paths with wealth ≥ goal / paths</source>
        <translation>财富 ≥ 目标的路径数 / 路径数</translation>
    </message>
    <message>
        <source>Ruin</source>
        <translation>破产</translation>
    </message>
    <message>
        <source>Share of the paths that once cannot pay a withdrawal, or lie below the floor of %1 at the end of a month.</source>
        <translation>曾有一次无法支付提取、或月末低于下限 %1 的路径比例。</translation>
    </message>
    <message>
        <source>ruined paths / paths</source>
        <translation>破产路径数 / 路径数</translation>
    </message>
    <message>
        <source>Median wealth</source>
        <translation>财富中位数</translation>
    </message>
    <message>
        <source>half of the paths: %1 to %2</source>
        <translation>一半的路径：%1 至 %2</translation>
    </message>
    <message>
        <source>What half of the paths end above.</source>
        <translation>一半的路径高于此值。</translation>
    </message>
    <message>
        <source>Deepest fall</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>1 in 20: above %1</source>
        <translation>二十分之一：高于 %1</translation>
    </message>
    <message>
        <source>Median over the paths of the deepest fall below an earlier high, by days and without flows.</source>
        <translation>各路径按日、不计资金流动的最大回撤的中位数。</translation>
    </message>
    <message>
        <source>max (1 − value / highest value before)</source>
        <translation>max (1 − 价值 / 此前最高价值)</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年化增长率</translation>
    </message>
    <message>
        <source>9 in 10: %1</source>
        <translation>十分之九：%1</translation>
    </message>
    <message>
        <source>Median over the paths, of a sum that is left alone, not divided by inflation.</source>
        <translation>一笔放置不动的资金在各路径上的中位数，未扣除通胀。</translation>
    </message>
    <message>
        <source>growth^(1 / years) − 1</source>
        <translation>增长^(1 / 年数) − 1</translation>
    </message>
    <message>
        <source>Wealth</source>
        <translation>财富</translation>
    </message>
    <message>
        <source>in money of today</source>
        <translation>按今天的币值</translation>
    </message>
    <message>
        <source>Half of the paths lie in the inner band, nine of ten in the outer one. The line is the median; no single path looks like it.</source>
        <translation>一半的路径在内带中，十分之九在外带中。线为中位数；没有一条路径与它相同。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>90% of paths</source>
        <translation>90% 的路径</translation>
    </message>
    <message>
        <source>Half of the paths</source>
        <translation>一半的路径</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Ruined by then</source>
        <translation>届时已破产</translation>
    </message>
    <message>
        <source>Share of the paths that had been ruined by the end of a year.</source>
        <translation>到该年末已破产的路径比例。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Ruined</source>
        <translation>已破产</translation>
    </message>
    <message>
        <source>Over the paths</source>
        <translation>在路径上</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>5%</source>
        <translation>5%</translation>
    </message>
    <message>
        <source>25%</source>
        <translation>25%</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>75%</source>
        <translation>75%</translation>
    </message>
    <message>
        <source>95%</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>Wealth at the horizon</source>
        <translation>期末财富</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Of the portfolio&apos;s value, after costs and fee.</source>
        <translation>组合价值的变动，扣除成本和费用后。</translation>
    </message>
    <message>
        <source>Shock, today</source>
        <translation>即时冲击</translation>
    </message>
    <message>
        <source>Falls by</source>
        <translation>跌幅</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Change of the portfolio&apos;s value.</source>
        <translation>组合价值的变动。</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>%1 policies together</source>
        <translation>%1 个策略合并</translation>
    </message>
    <message>
        <source>Names what it is shown</source>
        <translation>说出所见符号</translation>
    </message>
    <message>
        <source>Balances a pole on a cart</source>
        <translation>平衡小车上的杆</translation>
    </message>
    <message>
        <source>Wins when told tomorrow&apos;s returns</source>
        <translation>得知未来收益时获胜</translation>
    </message>
    <message>
        <source>Wins nothing on shuffled returns</source>
        <translation>收益打乱时不获胜</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 正确</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>Sharpe less 1/N %1 (%2)</source>
        <translation>夏普减 1/N 为 %1（%2）</translation>
    </message>
    <message>
        <source>90% or more</source>
        <translation>不低于 90%</translation>
    </message>
    <message>
        <source>475 of 500, mean of 100 episodes</source>
        <translation>500 步中 475 步，100 回合平均</translation>
    </message>
    <message>
        <source>interval above 0</source>
        <translation>区间高于 0</translation>
    </message>
    <message>
        <source>interval not above 0</source>
        <translation>区间不高于 0</translation>
    </message>
    <message>
        <source>Nothing is claimed: a check before the training was not passed, so a good figure would mean nothing. The difference of the Sharpe ratios to 1/N was %1.</source>
        <translation>不作任何断言：训练前的一项检查未通过，再好的数字也没有意义。与 1/N 的夏普比率之差为 %1。</translation>
    </message>
    <message>
        <source>What was learned cannot be told from 1/N by its Sharpe ratio on days it never saw: the interval of the difference, %1, holds 0.</source>
        <translation>在从未见过的日子里，学到的策略按夏普比率与 1/N 无法区分：差的区间 %1 包含 0。</translation>
    </message>
    <message>
        <source>What was learned was worse than 1/N on days it never saw: all of the interval of the difference, %1, is below 0.</source>
        <translation>在从未见过的日子里，学到的策略劣于 1/N：差的区间 %1 全部低于 0。</translation>
    </message>
    <message>
        <source>What was learned was better than 1/N on days it never saw: the interval of the difference, %1, is above 0, and the number of trials does not explain it.</source>
        <translation>在从未见过的日子里，学到的策略优于 1/N：差的区间 %1 高于 0，且试验次数不足以解释。</translation>
    </message>
    <message>
        <source>Every asset is quoted to the last day: those that failed may be missing, which flatters every figure here.</source>
        <translation>所有资产都有报价直到最后一天：失败的资产可能缺失，这会美化这里的每个数字。</translation>
    </message>
    <message>
        <source>Run #%1, held-out days, after costs</source>
        <translation>运行 #%1，留出日，扣除成本</translation>
    </message>
    <message>
        <source>Mean return above the risk-free rate over volatility, of the mean weights of all seeds.</source>
        <translation>所有种子平均权重的超额平均收益除以波动率。</translation>
    </message>
    <message>
        <source>(mean · 252 − risk-free) / volatility</source>
        <translation>(均值 · 252 − 无风险) / 波动率</translation>
    </message>
    <message>
        <source>Compound annual growth rate over calendar days.</source>
        <translation>按日历天数计算的复合年增长率。</translation>
    </message>
    <message>
        <source>(last / first)^(365.25 / days) − 1</source>
        <translation>(期末 / 期初)^(365.25 / 天数) − 1</translation>
    </message>
    <message>
        <source>Deepest fall below an earlier high.</source>
        <translation>低于前高的最深跌幅。</translation>
    </message>
    <message>
        <source>Share of the portfolio that is bought and sold in a year, without the first purchase.</source>
        <translation>一年中买卖的组合比例，不含首次买入。</translation>
    </message>
    <message>
        <source>Σ |Δ weight| per 252 days</source>
        <translation>每 252 天 Σ |Δ 权重|</translation>
    </message>
    <message>
        <source>Value of 1 invested</source>
        <translation>投入 1 的价值</translation>
    </message>
    <message>
        <source>held-out days, after costs</source>
        <translation>留出日，扣除成本</translation>
    </message>
    <message>
        <source>What 1 became on days that training never saw, beside what 1/N and buy and hold made of it.</source>
        <translation>1 在训练从未见过的日子里变成了多少，旁边是 1/N 与买入持有的结果。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>回撤</translation>
    </message>
    <message>
        <source>below the highest value before</source>
        <translation>低于此前最高价值</translation>
    </message>
    <message>
        <source>How far the value lay below its highest before.</source>
        <translation>价值低于此前最高值多少。</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Sharpe</source>
        <translation>夏普</translation>
    </message>
    <message>
        <source>Sharpe less 1/N, 95%</source>
        <translation>夏普减 1/N，95%</translation>
    </message>
    <message>
        <source>Max. drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>换手率</translation>
    </message>
    <message>
        <source>Effective assets</source>
        <translation>有效资产数</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果值</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>This algorithm follows the market&apos;s own equations, which such tasks do not have.</source>
        <translation>此算法沿市场自身的方程求梯度，而这类任务没有这样的方程。</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Every seed on its own</source>
        <translation>每个种子单独</translation>
    </message>
    <message>
        <source>The same request learned from other random numbers. How far the lines lie apart is luck.</source>
        <translation>同一请求用其他随机数学得。各条线的差距就是运气。</translation>
    </message>
    <message>
        <source>Over the seeds</source>
        <translation>各种子之间</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>下四分位</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>上四分位</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Worst 5% on average</source>
        <translation>最差 5% 的平均</translation>
    </message>
    <message>
        <source>CVaR; they begin at %1</source>
        <translation>CVaR；最差 5% 的起点为 %1</translation>
    </message>
    <message>
        <source>Mean change of a sum that is left alone to the horizon, over the worst 5% of paths, not divided by inflation: the conditional value at risk with its sign turned.</source>
        <translation>一笔放置到期末的资金在最差 5% 路径上的平均变化，未扣除通胀：即符号取反的条件风险价值。</translation>
    </message>
    <message>
        <source>mean of the worst 5% of final values − 1</source>
        <translation>最差 5% 期末值的均值 − 1</translation>
    </message>
    <message>
        <source>The same, learned from the history</source>
        <translation>相同策略，从历史学习</translation>
    </message>
    <message>
        <source>They learned from %1 days of price paths whose origin is not known: they may have seen the held-out days, and then every figure here is worth nothing.</source>
        <translation>它们从来源不明的 %1 天价格路径学习：这些路径可能见过留出的日子，若如此，此处所有数字都毫无价值。</translation>
    </message>
    <message>
        <source>They learned from %1 days of the paths of run #%2, a generator trained on days up to %3. It shares %4 of %5 stylised facts with the days it was trained on and %6 of %7 with later ones.</source>
        <translation>它们从运行 #%2 的 %1 天路径学习，该生成器用到 %3 为止的日子训练。它与训练日共有 %5 项典型事实中的 %4 项，与之后的日子共有 %7 项中的 %6 项。</translation>
    </message>
    <message>
        <source>They learned from %1 days put together of blocks of the training days, %2 days long on average.</source>
        <translation>它们从由训练日区块拼接而成的 %1 天学习，区块平均长 %2 天。</translation>
    </message>
    <message>
        <source>Learning from generated days instead of the history gained %1 of the annual Sharpe ratio (%2).</source>
        <translation>从生成的日子而非历史学习，使年化夏普比率提高了 %1（%2）。</translation>
    </message>
    <message>
        <source>Learning from generated days instead of the history lost %1 of the annual Sharpe ratio (%2).</source>
        <translation>从生成的日子而非历史学习，使年化夏普比率降低了 %1（%2）。</translation>
    </message>
    <message>
        <source>Learning from generated days instead of the history shows no gain: the interval of the difference in the annual Sharpe ratio, %1, holds 0.</source>
        <translation>从生成的日子而非历史学习没有显示出收益：年化夏普比率之差的区间 %1 包含 0。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Interval of the stationary bootstrap, at the cost of the run. One that holds 0 is no difference.</source>
        <translation>平稳自助法的区间，按本次运行的成本计算。包含 0 的区间说明没有差异。</translation>
    </message>
    <message>
        <source>of the last %1 days, after costs</source>
        <translation>最近 %1 天，扣除成本后</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <source>Run #%1, held-out days</source>
        <translation>运行 #%1，留出日</translation>
    </message>
    <message>
        <source>%1 days from %2 to %3, after costs. Means and deviations count 252 days a year, growth counts calendar days; losses and drawdowns are positive numbers.</source>
        <translation>%1 天，从 %2 到 %3，扣除成本后。均值和标准差按每年 252 天计算，增长按日历天数计算；亏损和回撤为正数。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>after costs, logarithmic</source>
        <translation>扣除成本后，对数刻度</translation>
    </message>
    <message>
        <source>after costs</source>
        <translation>扣除成本后</translation>
    </message>
    <message>
        <source>What 1 became, beside what 1/N and buy and hold made of it on the same days.</source>
        <translation>投入的 1 变成了多少，与同期的 1/N 和买入并持有并列。</translation>
    </message>
    <message>
        <source>Under water</source>
        <translation>水下</translation>
    </message>
    <message>
        <source>How far the value lay below its highest before. The area is the time spent there.</source>
        <translation>价值低于此前最高点的幅度。面积表示处于其下的时间。</translation>
    </message>
    <message>
        <source>Rolling Sharpe ratio</source>
        <translation>滚动夏普比率</translation>
    </message>
    <message>
        <source>(mean − risk-free) / volatility of the window, a year. Over so few days its standard error is about %1: most of what moves is luck.</source>
        <translation>窗口内的（均值 − 无风险利率）/ 波动率，按年计。天数这么少，其标准误差约为 %1：变动大多是运气。</translation>
    </message>
    <message>
        <source>all days: %1</source>
        <translation>全部天数：%1</translation>
    </message>
    <message>
        <source>Rolling volatility</source>
        <translation>滚动波动率</translation>
    </message>
    <message>
        <source>Standard deviation of the window&apos;s daily returns · √252.</source>
        <translation>窗口内日收益率的标准差 · √252。</translation>
    </message>
    <message>
        <source>Rolling beta to 1/N</source>
        <translation>相对 1/N 的滚动贝塔</translation>
    </message>
    <message>
        <source>Covariance with 1/N over the variance of 1/N, of the window&apos;s daily returns.</source>
        <translation>窗口内日收益率与 1/N 的协方差除以 1/N 的方差。</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>贝塔</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>1 − lowest value / highest value before</source>
        <translation>1 − 最低价值 / 此前最高价值</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高点</translation>
    </message>
    <message>
        <source>Last day at the high before the fall</source>
        <translation>下跌前处于高点的最后一天</translation>
    </message>
    <message>
        <source>Trough</source>
        <translation>谷底</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>First day that is as high again</source>
        <translation>再次达到该高点的第一天</translation>
    </message>
    <message>
        <source>Days down</source>
        <translation>下跌天数</translation>
    </message>
    <message>
        <source>Calendar days from high to trough</source>
        <translation>从高点到谷底的日历天数</translation>
    </message>
    <message>
        <source>Days up</source>
        <translation>回升天数</translation>
    </message>
    <message>
        <source>Calendar days from trough to recovery</source>
        <translation>从谷底到恢复的日历天数</translation>
    </message>
    <message>
        <source>Days in all</source>
        <translation>总天数</translation>
    </message>
    <message>
        <source>Calendar days from high to recovery, or to the last day</source>
        <translation>从高点到恢复（或到最后一天）的日历天数</translation>
    </message>
    <message>
        <source>Tear sheet</source>
        <translation>业绩分析表</translation>
    </message>
    <message>
        <source>Historical</source>
        <translation>历史法</translation>
    </message>
    <message>
        <source>EWMA, normal</source>
        <translation>EWMA 正态法</translation>
    </message>
    <message>
        <source>not rejected</source>
        <translation>未被拒绝</translation>
    </message>
    <message>
        <source>understates the risk</source>
        <translation>低估风险</translation>
    </message>
    <message>
        <source>overstates the risk</source>
        <translation>高估风险</translation>
    </message>
    <message>
        <source>breaches come in clusters</source>
        <translation>突破扎堆出现</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>method and confidence of a value at risk</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Every day&apos;s value at risk is told from the days before it: by the quantile of the last 250 returns, and by a normal distribution whose variance forgets 6% a day (RiskMetrics 1996). Kupiec&apos;s test (1995) asks whether as many days were worse as should be, Christoffersen&apos;s (1998) whether they come one after another; the last one asks both. Each rejects a right forecast once in 20 times.</source>
        <translation>每天的风险价值只由之前的日子预测：一种取最近 250 个收益率的分位数，另一种取方差每天遗忘 6% 的正态分布（RiskMetrics 1996）。Kupiec 检验（1995）问更差的天数是否与应有的一样多，Christoffersen 检验（1998）问它们是否接连出现；最后一项两者都问。每项检验会把正确的预测每 20 次拒绝一次。</translation>
    </message>
    <message>
        <source>There are too few days to test a value at risk: 300 are needed, 250 to forecast from and 50 to judge by.</source>
        <translation>天数太少，无法检验风险价值：需要 300 天，其中 250 天用于预测，50 天用于评判。</translation>
    </message>
    <message>
        <source>%1 %2 (%3 breaches, %4 expected)</source>
        <comment>a forecast, its verdict, and figures</comment>
        <translation>%1 %2（突破 %3 次，预期 %4 次）</translation>
    </message>
    <message>
        <source>None of the %1 forecasts of the value at risk is rejected at 5%.</source>
        <translation>%1 个风险价值预测在 5% 水平上均未被拒绝。</translation>
    </message>
    <message>
        <source>%1 of %2 forecasts of the value at risk are rejected at 5%: %3.</source>
        <translation>%2 个风险价值预测中有 %1 个在 5% 水平上被拒绝：%3。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>突破</translation>
    </message>
    <message>
        <source>Days with a loss above the forecast</source>
        <translation>亏损超过预测的天数</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>(1 − level) · days</source>
        <translation>(1 − 置信水平) · 天数</translation>
    </message>
    <message>
        <source>Coverage p</source>
        <translation>覆盖 p 值</translation>
    </message>
    <message>
        <source>Kupiec 1995: −2 ln of the likelihood at the level over that at the share found, chi-squared with 1 degree of freedom</source>
        <translation>Kupiec 1995：给定水平的似然与实际比例的似然之比的 −2 ln，服从自由度为 1 的卡方分布</translation>
    </message>
    <message>
        <source>Independence p</source>
        <translation>独立性 p 值</translation>
    </message>
    <message>
        <source>Christoffersen 1998: whether a breach is likelier after a breach, chi-squared with 1 degree of freedom</source>
        <translation>Christoffersen 1998：突破之后是否更容易再次突破，服从自由度为 1 的卡方分布</translation>
    </message>
    <message>
        <source>Both p</source>
        <translation>联合 p 值</translation>
    </message>
    <message>
        <source>Christoffersen 1998: the sum of the two ratios, chi-squared with 2 degrees of freedom</source>
        <translation>Christoffersen 1998：两个似然比之和，服从自由度为 2 的卡方分布</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Value at risk, told a day before</source>
        <translation>提前一天预测的风险价值</translation>
    </message>
    <message>
        <source>at 95%, as a return</source>
        <translation>95%，以收益率表示</translation>
    </message>
    <message>
        <source>Loss that one day in twenty should exceed, told from the days before. Points are the days below the historical line.</source>
        <translation>由之前的日子预测、二十天中应有一天超过的亏损。点是低于历史法线的日子。</translation>
    </message>
    <message>
        <source>Return of a day</source>
        <translation>日收益率</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Best year</source>
        <translation>最好的一年</translation>
    </message>
    <message>
        <source>highest return of a calendar year, the first and last in part</source>
        <translation>日历年的最高收益率，首年和末年可能不完整</translation>
    </message>
    <message>
        <source>Worst year</source>
        <translation>最差的一年</translation>
    </message>
    <message>
        <source>lowest return of a calendar year, the first and last in part</source>
        <translation>日历年的最低收益率，首年和末年可能不完整</translation>
    </message>
    <message>
        <source>Years above 0</source>
        <translation>为正的年份</translation>
    </message>
    <message>
        <source>share of all calendar years</source>
        <translation>占全部日历年的比例</translation>
    </message>
    <message>
        <source>Length of the maximum drawdown</source>
        <translation>最大回撤的长度</translation>
    </message>
    <message>
        <source>calendar days from the high before it until it was reached again, or to the last day</source>
        <translation>从此前高点到再次达到该高点（或到最后一天）的日历天数</translation>
    </message>
    <message>
        <source>Recovery from the maximum drawdown</source>
        <translation>最大回撤的恢复</translation>
    </message>
    <message>
        <source>calendar days from its trough until the high was reached again; – while it is not</source>
        <translation>从谷底到再次达到此前高点的日历天数；未恢复时为“–”</translation>
    </message>
    <message>
        <source>Costs paid a year</source>
        <translation>每年支付的成本</translation>
    </message>
    <message>
        <source>Σ (1 − value after a trade / value before it) per 252 days, without the first purchase</source>
        <translation>每 252 天的 Σ (1 − 交易后价值 / 交易前价值)，不含首次买入</translation>
    </message>
    <message>
        <source>Days with a trade</source>
        <translation>有交易的天数</translation>
    </message>
    <message>
        <source>without the first purchase</source>
        <translation>不含首次买入</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Drawdowns</source>
        <translation>回撤</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Against 1/N</source>
        <translation>相对 1/N</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>It turns its value over %1 times a year: were a trade to cost %2 bp instead of the %3 bp of this run, its Sharpe ratio would be that of 1/N.</source>
        <translation>它每年换手 %1 倍：如果每笔交易的成本是 %2 bp 而不是本次运行的 %3 bp，其夏普比率就与 1/N 相同。</translation>
    </message>
    <message>
        <source>%1 fits nothing to past days, so it would be the same on every path of a cross-validation: there is no spread to show.</source>
        <translation>%1 不用历史数据拟合任何东西，在交叉验证的每条路径上都相同：没有可展示的离散程度。</translation>
    </message>
    <message>
        <source>Fitted on other days, %1 came to Sharpe ratios from %2 to %3 on the same days, %4 in the walk-forward; %5 of %6 paths are above the %7 of 1/N. The spread says how much hangs on which days were fitted on. It is no interval for the future: the paths share their days, and weights fitted on later days could not have been held.</source>
        <translation>用其他日期拟合时，%1 在同样的日子里夏普比率为 %2 到 %3，滚动前推为 %4；%6 条路径中有 %5 条高于 1/N 的 %7。离散程度说明结果在多大程度上取决于拟合所用的日期。它不是对未来的置信区间：各路径共用同样的日期，而且用后来的数据拟合的权重当时不可能持有。</translation>
    </message>
    <message>
        <source>This run has no purged cross-validation: that needs 20 days a fold and two assets that are quoted on all of them, or an earlier version made the run.</source>
        <translation>这次运行没有清除交叉验证：它要求每折 20 天，且至少两个资产在所有日期都有报价；也可能是较早的版本做的运行。</translation>
    </message>
    <message>
        <source>Such rules live on prices that fall back within days, so what spreads were at the time decides.</source>
        <translation>这类规则靠价格在几天内的回落获利，因此当时的买卖价差起决定作用。</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>再平衡</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Bad tick</source>
        <translation>错误报价</translation>
    </message>
    <message>
        <source>Large move</source>
        <translation>大幅变动</translation>
    </message>
    <message>
        <source>Days on which all are quoted</source>
        <translation>全部有报价的日子</translation>
    </message>
    <message>
        <source>Carry nothing</source>
        <translation>不沿用</translation>
    </message>
    <message numerus="yes">
        <source>Carry for %n day(s)</source>
        <translation>
            <numerusform>沿用 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>all quoted to the end</source>
        <translation>全部报价至最后一天</translation>
    </message>
    <message>
        <source>%1 end early</source>
        <translation>%1 项提前结束</translation>
    </message>
    <message>
        <source>Columns of prices, or assets named in a column.</source>
        <translation>价格列，或某列中命名的资产。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>In the order of the table.</source>
        <translation>按表中顺序。</translation>
    </message>
    <message>
        <source>The table&apos;s days were out of order and have been sorted.</source>
        <translation>表中日期无序，已排序。</translation>
    </message>
    <message>
        <source>Missing prices</source>
        <translation>缺失价格</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>占全部的 %1</translation>
    </message>
    <message>
        <source>Between an asset&apos;s first and last price.</source>
        <translation>在资产首个与末个价格之间。</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>完整日</translation>
    </message>
    <message>
        <source>Days on which every asset has a price that holds, under the policy that was set up.</source>
        <translation>按所设政策，每项资产都有有效价格的日子。</translation>
    </message>
    <message>
        <source>Every asset is quoted to the last day. If those that failed or were taken over are missing, results on these prices are better than anybody could have had (survivorship bias).</source>
        <translation>所有资产都报价至最后一天。若已倒闭或被收购者缺失，则这些价格上的结果优于任何人实际可得（幸存者偏差）。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>From the first price to the last, 365.25 days a year.</source>
        <translation>从首个价格到末个价格，每年 365.25 天。</translation>
    </message>
    <message>
        <source>A year: standard deviation of daily returns · √252.</source>
        <translation>年化：日收益标准差 · √252。</translation>
    </message>
    <message>
        <source>Below the highest price before.</source>
        <translation>低于此前最高价。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Days without a price between the first and the last.</source>
        <translation>首末之间无价格的天数。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Days that are left.</source>
        <translation>剩余天数。</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Days × assets with the price of an earlier day.</source>
        <translation>使用较早日期价格的 天 × 资产。</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>缺乏</translation>
    </message>
    <message>
        <source>Days × assets without a price that holds.</source>
        <translation>无有效价格的 天 × 资产。</translation>
    </message>
    <message>
        <source>Days on which every asset has a price.</source>
        <translation>每项资产都有价格的天数。</translation>
    </message>
    <message>
        <source>All since</source>
        <translation>自此齐全</translation>
    </message>
    <message>
        <source>First day from which on no asset lacks a price: where to start late.</source>
        <translation>自此日起没有资产缺价格：可由此推迟开始。</translation>
    </message>
    <message>
        <source>%1 for %2: earlier prices times %3</source>
        <translation>%2 拆 %1：此前价格乘以 %3</translation>
    </message>
    <message>
        <source>the price becomes missing</source>
        <translation>该价格变为缺失</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Robust z-score of the log return.</source>
        <translation>对数收益的稳健 z 分数。</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>none proposed: crashes look like this too</source>
        <translation>不作建议：崩盘也是这样</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>takes cash</source>
        <translation>吸收现金</translation>
    </message>
    <message>
        <source>brings cash</source>
        <translation>腾出现金</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>符合目标</translation>
    </message>
    <message>
        <source>in band</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>金额过小</translation>
    </message>
    <message>
        <source>under a lot</source>
        <translation>不足一手</translation>
    </message>
    <message>
        <source>cash spent</source>
        <translation>现金用尽</translation>
    </message>
    <message>
        <source>cash only</source>
        <translation>仅用现金</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无报价</translation>
    </message>
    <message>
        <source>It was off its target by more than its band.</source>
        <translation>偏离目标超过其区间。</translation>
    </message>
    <message>
        <source>It was below its target, and cash was over.</source>
        <translation>低于目标，而现金有余。</translation>
    </message>
    <message>
        <source>It was above its target, and cash was missing.</source>
        <translation>高于目标，而现金不足。</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>无需交易。</translation>
    </message>
    <message>
        <source>Left alone: it is off by no more than its band.</source>
        <translation>不交易：偏离未超过其区间。</translation>
    </message>
    <message>
        <source>Left alone: the order would be below the smallest one.</source>
        <translation>不交易：订单将低于最小金额。</translation>
    </message>
    <message>
        <source>Left alone: no whole lot comes nearer to the target.</source>
        <translation>不交易：任何整手都不会更接近目标。</translation>
    </message>
    <message>
        <source>Left alone: the cash does not reach for a lot.</source>
        <translation>不交易：现金不够买一手。</translation>
    </message>
    <message>
        <source>Left alone: it is outside its band, but only cash is used.</source>
        <translation>不交易：虽超出区间，但仅使用现金。</translation>
    </message>
    <message>
        <source>Left alone: it has no price any more and is valued at its last one.</source>
        <translation>不交易：已无报价，按最后价格估值。</translation>
    </message>
    <message>
        <source>%1 on %2;</source>
        <translation>%2 共 %1；</translation>
    </message>
    <message>
        <source>target: typed by hand</source>
        <translation>目标：手工输入</translation>
    </message>
    <message>
        <source>target: 1/N of what is quoted</source>
        <translation>目标：有报价资产的 1/N</translation>
    </message>
    <message>
        <source>target: policy #%1 of %2</source>
        <translation>目标：策略 #%1，%2</translation>
    </message>
    <message>
        <source>target: backtest #%1 (%2) of %3</source>
        <translation>目标：回测 #%1（%2），%3</translation>
    </message>
    <message>
        <source>Sales first; they and the cash pay for purchases and costs.</source>
        <translation>先卖出；所得与现金支付买入及成本。</translation>
    </message>
    <message>
        <source>No other whole lots come nearer to what is aimed at.</source>
        <translation>没有其他整手组合更接近目标。</translation>
    </message>
    <message>
        <source>The search for lots was cut short: others may come a little nearer.</source>
        <translation>整手搜索被提前结束：其他组合可能略为接近。</translation>
    </message>
    <message>
        <source>Draft: nobody has approved these orders.</source>
        <translation>草稿：尚无人批准这些订单。</translation>
    </message>
    <message>
        <source>Approved by %1, %2: %3</source>
        <translation>%1 于 %2 批准：%3</translation>
    </message>
    <message>
        <source>Run #%1, prices of %2</source>
        <translation>运行 #%1，%2 的价格</translation>
    </message>
    <message>
        <source>before %1, target %2</source>
        <translation>之前 %1，目标 %2</translation>
    </message>
    <message>
        <source>too few days in common</source>
        <translation>共同交易日太少</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>%1 sales, turnover %2</source>
        <translation>卖出 %1 笔，换手 %2</translation>
    </message>
    <message>
        <source>No asset is both bought and sold. Turnover: purchases and sales added, over everything.</source>
        <translation>没有资产既买又卖。换手：买卖金额之和除以总额。</translation>
    </message>
    <message>
        <source>Σ |value of the order| / total</source>
        <translation>Σ |订单金额| / 总额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>%1 bp of what is traded</source>
        <translation>成交额的 %1 个基点</translation>
    </message>
    <message>
        <source>Commission, half the spread, and the smallest commission where that is more.</source>
        <translation>佣金与半个买卖价差；最低佣金更高时取最低佣金。</translation>
    </message>
    <message>
        <source>Σ max(smallest, commission · value) + half spread · value</source>
        <translation>Σ max(最低, 佣金 · 金额) + 半价差 · 金额</translation>
    </message>
    <message>
        <source>Cash left</source>
        <translation>剩余现金</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1，目标 %2</translation>
    </message>
    <message>
        <source>After all orders and costs; never below 0.</source>
        <translation>全部订单与成本之后；绝不为负。</translation>
    </message>
    <message>
        <source>A year, after the orders, from the Ledoit-Wolf covariance of the newest days on which everything was quoted. Cash stands still.</source>
        <translation>年化，订单之后，按所有资产均有报价的最近交易日的 Ledoit-Wolf 协方差。现金不变动。</translation>
    </message>
    <message>
        <source>√(252 · w&apos;Σw)</source>
        <translation>√(252 · w&apos;Σw)</translation>
    </message>
    <message>
        <source>CVaR of a day</source>
        <translation>单日 CVaR</translation>
    </message>
    <message>
        <source>Mean loss of the worst %1 of those days, with the weights of after the orders.</source>
        <translation>按订单之后的权重，这些日子中最差 %1 的平均损失。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Units before the orders.</source>
        <translation>订单之前的数量。</translation>
    </message>
    <message>
        <source>Share, with what is paid in or taken out.</source>
        <translation>占比，计入投入或取出。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Wanted share.</source>
        <translation>想要的占比。</translation>
    </message>
    <message>
        <source>Share after orders and costs.</source>
        <translation>订单与成本之后的占比。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why it is traded, or left alone.</source>
        <translation>为何交易或不交易。</translation>
    </message>
    <message>
        <source>%1 a unit on %2, band ± %3</source>
        <translation>%2 每份 %1，区间 ± %3</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <translation>卖出 %1</translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation>买入 %1</translation>
    </message>
    <message>
        <source>before %1, %2</source>
        <translation>之前 %1，%2</translation>
    </message>
    <message>
        <source>Splits and bad ticks</source>
        <translation>拆分与错误报价</translation>
    </message>
    <message numerus="yes">
        <source>%n large move(s) more</source>
        <translation>
            <numerusform>另有 %n 次大幅变动</numerusform>
        </translation>
    </message>
    <message>
        <source>Jumps to a usual ratio that stay there, and jumps of which three quarters are undone by the next price.</source>
        <translation>跳到常见比例并停留的跳动，以及下一个价格抵消其四分之三的跳动。</translation>
    </message>
    <message>
        <source>What was learned was better than 1/N on these days (%1), but the best of %2 configurations would be expected to look like that by luck.</source>
        <translation>所学在这些日子上优于 1/N (%1)，但 %2 种配置中最好的一个仅凭运气也会如此。</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 updates a seed.</source>
        <translation>%1：%2 个参数，每个种子 %3 次更新。</translation>
    </message>
    <message>
        <source>Judged on %1 days after %2.</source>
        <translation>在 %2 之后的 %1 天上评判。</translation>
    </message>
    <message>
        <source>Learned from %1 days between %2 and %3; judged on %4 days after them.</source>
        <translation>从 %2 至 %3 的 %1 天中学习；在其后的 %4 天上评判。</translation>
    </message>
    <message>
        <source>%1 configurations of policies and backtests were ever tried on this data set, deleted and failed runs counted.</source>
        <translation>此数据集上共尝试过 %1 种策略与回测配置，包括已删除和失败的运行。</translation>
    </message>
    <message>
        <source>Chance that the true ratio is above what the best of so many trials would show without any skill (Bailey and López de Prado 2014). Trials: the seeds of every learned policy, twice where they learn from the history too, and the strategies of every different backtest ever run on this data set, deleted ones too; their spread is that of this run&apos;s seeds.</source>
        <translation>真实比率高于这么多次毫无技巧的尝试中最好者所显示水平的概率 (Bailey 与 López de Prado 2014)。尝试次数：在此数据集上运行过的所有学习策略的种子（同时从历史学习者计两次）与所有不同回测的策略（含已删除的）；其离散程度取自本次运行的种子。</translation>
    </message>
    <message>
        <source>Chance that the true ratio is above %1, which the best of %2 trials would show without any skill (Bailey and López de Prado 2014). Trials: the strategies of every different backtest and the seeds of every learned policy ever run on this data set, deleted ones too; their spread is that of this run.</source>
        <translation>真实比率高于 %1 的概率；%2 次毫无技巧的尝试中最好的一个也会有此水平 (Bailey 与 López de Prado 2014)。尝试次数：在此数据集上运行过的所有不同回测的策略与所有学习策略的种子（含已删除的）；其离散程度取自本次运行。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>%1 has no rate on %2, but one is needed there. It is not filled from another day, so nothing can be made. Complete the series, or leave out what it is needed for.</source>
        <translation>%1 在 %2 没有利率或汇率，而当日需要它。不会用其他日子的数值填补，因此无法生成。请补全该序列，或去掉需要它的部分。</translation>
    </message>
    <message>
        <source>Nothing is converted or added. Name currencies, cash or a bond at the left and press Run: what would be made is shown here first.</source>
        <translation>没有换算或添加任何内容。请在左侧指定货币、现金或债券并按“运行”：将要生成的内容会先显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n series would be converted or added.</source>
        <translation>
            <numerusform>将换算或添加 %n 个序列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawn by a model with seed %1, not quoted by anybody: %2.</source>
        <translation>由模型以种子 %1 生成，并非任何人的报价：%2。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>a simulated rate</source>
        <translation>模拟利率</translation>
    </message>
    <message>
        <source>a rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>The risk-free rate is what %1 grew by over these days, %2 a year.</source>
        <translation>无风险利率为 %1 在这些日子的增长，每年 %2。</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>相对于 %1</translation>
    </message>
    <message>
        <source>SIMULATED, not quoted by anybody: %1. What rests on them says nothing of real markets.</source>
        <translation>SIMULATED（模拟），并非任何人的报价：%1。依赖它们的结论与真实市场无关。</translation>
    </message>
    <message>
        <source>exchange rate, not invested in</source>
        <translation>汇率，不投资</translation>
    </message>
    <message>
        <source>interest rate, not invested in</source>
        <translation>利率，不投资</translation>
    </message>
    <message>
        <source>not invested in</source>
        <translation>不投资</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Series that are not assets are never invested in.</source>
        <translation>不是资产的序列绝不被投资。</translation>
    </message>
    <message>
        <source>asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>A price is multiplied with the exchange rate of its own day. Cash earns simple interest from each day to the next at the rate of the earlier one. A bond&apos;s total return is (1 + y/2)^(2t) − 1 − duration · dy + convexity/2 · dy², of a bond at par that always has the same years to go; that it grows a day shorter is left out (Swinkels 2019). SIMULATED rates follow the model of Vasicek (1977): its cash compounds at every moment, and its bond is sold every day at what the model says it is worth.</source>
        <translation>价格乘以当日汇率。现金按前一日利率逐日计单利。债券的总回报为 (1 + y/2)^(2t) − 1 − 久期 · dy + 凸性/2 · dy²，对应剩余年限恒定的平价债券；其剩余期限逐日缩短的影响略去（Swinkels 2019）。SIMULATED（模拟）利率遵循 Vasicek（1977）模型：其现金连续复利，其债券每日按模型价值卖出换新。</translation>
    </message>
    <message>
        <source>Change of the benchmark over the same days, without costs.</source>
        <translation>基准在相同日期的变动，不计成本。</translation>
    </message>
    <message numerus="yes">
        <source>%1 configurations were tried on this data set and on what price checks made of it, by %n different request(s), deleted and failed ones too: a backtest tries every strategy, a learned policy every seed. The count is kept in the audit trail of the workspace.</source>
        <translation>
            <numerusform>在此数据集及由价格检查从中生成的数据集上尝试过 %1 种配置，来自 %n 个不同的请求（包括已删除和失败的）：回测尝试每种策略，学习策略尝试每个种子。计数保存在工作区的审计记录中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (benchmark)</source>
        <translation>%1（基准）</translation>
    </message>
    <message>
        <source>%1 (risk-free series)</source>
        <translation>%1（无风险序列）</translation>
    </message>
    <message>
        <source>Not invested in: %1.</source>
        <translation>不投资：%1。</translation>
    </message>
    <message>
        <source>%1 is the risk-free series and invested in as well.</source>
        <translation>%1 是无风险序列，同时也被投资。</translation>
    </message>
</context>
<context>
    <name>PrivacyText</name>
    <message>
        <source>Go</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>No go</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation>完全复制</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>近似复制</translation>
    </message>
    <message>
        <source>Membership inference</source>
        <translation>成员推断</translation>
    </message>
    <message>
        <source>Nearer to training rows</source>
        <translation>更接近训练行</translation>
    </message>
    <message>
        <source>Singling out</source>
        <translation>个体识别</translation>
    </message>
    <message>
        <source>Linkability</source>
        <translation>可关联性</translation>
    </message>
    <message>
        <source>Attribute inference</source>
        <translation>属性推断</translation>
    </message>
    <message>
        <source>Share of synthetic rows that equal a training row, less the share of held-out real rows that do. Interval: Newcombe.</source>
        <translation>与某训练行相同的合成行占比，减去留出真实行的同一占比。区间：Newcombe。</translation>
    </message>
    <message>
        <source>Share of synthetic rows as near to a training row as the nearest hundredth of held-out real rows, less the share of held-out rows that are. Interval: Newcombe.</source>
        <translation>与训练行的距离不超过最近百分之一留出真实行的合成行占比，减去留出行的同一占比。区间：Newcombe。</translation>
    </message>
    <message>
        <source>AUC of an attack that guesses who was trained on from how much denser synthetic rows lie around a person than real ones (DOMIAS, van Breugel et al. 2023). 0.5 is a coin. Interval: DeLong.</source>
        <translation>根据某人周围合成行比真实行密集的程度猜测其是否参与训练的攻击的 AUC（DOMIAS，van Breugel 等 2023）。0.5 如同抛硬币。区间：DeLong。</translation>
    </message>
    <message>
        <source>Share of synthetic rows that lie nearer to a training row than to any of as many held-out rows (Platzer and Reutterer 2021); a half without copying. Interval: Wilson.</source>
        <translation>比起同样多的留出行更接近某训练行的合成行占比（Platzer 与 Reutterer 2021）；没有复制时为一半。区间：Wilson。</translation>
    </message>
    <message>
        <source>How much oftener a guess from the synthetic rows fits exactly one training row than exactly one held-out row, over what there was left to find (Giomi et al. 2023).</source>
        <translation>由合成行得出的猜测恰好命中一个训练行比恰好命中一个留出行多出的频率，除以尚可发现的余地（Giomi 等 2023）。</translation>
    </message>
    <message>
        <source>How much oftener two halves of the columns of a training row lead to the same synthetic row than those of a held-out row, over what there was left to find (Giomi et al. 2023).</source>
        <translation>训练行的两半列指向同一合成行比留出行多出的频率，除以尚可发现的余地（Giomi 等 2023）。</translation>
    </message>
    <message>
        <source>How much oftener a cell of a training row is read off the nearest synthetic row than that of a held-out row, over what there was left to find, mean of all columns (Giomi et al. 2023).</source>
        <translation>从最近合成行读出训练行单元格比读出留出行多出的频率，除以尚可发现的余地，各列平均（Giomi 等 2023）。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of tests</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>No go: above the limit in %1.</source>
        <translation>不通过：%1 高于限值。</translation>
    </message>
    <message>
        <source>Review: not settled in %1.</source>
        <translation>待审：%1 尚无定论。</translation>
    </message>
    <message>
        <source>Go: every test lies below its limit.</source>
        <translation>通过：每项检验都低于限值。</translation>
    </message>
    <message>
        <source>A test passes when its whole 95% interval lies at or below the limit, fails when all of it lies above, and is left to review when the limit is inside: more rows would settle it. The limits are conventions of this program, not of a regulator. Every attack is also made on held-out real rows, because what succeeds there is knowledge of the population and no leak.</source>
        <translation>整个 95% 区间不高于限值则通过，全部高于限值则不通过，限值落在区间内则待审：更多的行可以定论。限值是本程序的约定，并非监管规定。每种攻击也对留出的真实行进行，因为在那里成功的是对总体的了解，而不是泄露。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rows at distance 0 from a training row</source>
        <translation>与某训练行距离为 0 的行</translation>
    </message>
    <message>
        <source>Rows within %1 of a training row, by Gower&apos;s distance</source>
        <translation>与某训练行的 Gower 距离不超过 %1 的行</translation>
    </message>
    <message>
        <source>Median distance</source>
        <translation>距离中位数</translation>
    </message>
    <message>
        <source>Gower&apos;s distance to the nearest training row: the mean over the columns of the difference over the range, or 1 where levels differ</source>
        <translation>到最近训练行的 Gower 距离：各列差值除以极差的平均，类别不同记为 1</translation>
    </message>
    <message>
        <source>Distance ratio, 5%</source>
        <translation>距离比，5%</translation>
    </message>
    <message>
        <source>5th percentile of the distance to the nearest over that to the second nearest training row: small where single persons are copied</source>
        <translation>到最近训练行与到次近训练行距离之比的第 5 百分位：复制了个别人时较小</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Held-out real</source>
        <translation>留出真实</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>On training rows</source>
        <translation>对训练行</translation>
    </message>
    <message>
        <source>On held-out rows</source>
        <translation>对留出行</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>(t − c) / (1 − c) of the success rates t on training and c on held-out rows</source>
        <translation>(t − c) / (1 − c)，t 与 c 分别为对训练行与留出行的成功率</translation>
    </message>
    <message>
        <source>inferring %1</source>
        <translation>推断 %1</translation>
    </message>
    <message>
        <source>Groups that look alike (k-anonymity) are counted when the run names the columns that are known to an attacker.</source>
        <translation>运行中指明攻击者已知的列后，才统计相似人群（k-匿名）。</translation>
    </message>
    <message>
        <source>no synthetic row looks like a training row</source>
        <translation>没有合成行与训练行相似</translation>
    </message>
    <message>
        <source>a synthetic row that looks like training rows looks like at least %1 of them</source>
        <translation>与训练行相似的合成行至少与其中 %1 行相似</translation>
    </message>
    <message>
        <source>In %1, numbers cut into ten classes: the smallest group of synthetic rows that look alike has %2, of training rows %3; %4 of the synthetic and %5 of the training rows are unique; %6.</source>
        <translation>按 %1（数值分为十类）：相似合成行的最小组有 %2 行，训练行为 %3 行；%4 的合成行与 %5 的训练行是唯一的；%6。</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>对</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>training row %1</source>
        <translation>训练行 %1</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <source>%1 of %2 tests pass</source>
        <translation>%2 项检验中 %1 项通过</translation>
    </message>
    <message>
        <source>of %1 rows; held out %2</source>
        <translation>共 %1 行；留出 %2</translation>
    </message>
    <message>
        <source>a half without copying</source>
        <translation>没有复制时为一半</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>信息披露</translation>
    </message>
    <message>
        <source>How much likelier a secret of a training row is read right off the synthetic rows that look like it in the key columns than that of a held-out row, over what there was left to find (correct attribution probability, Taub et al. 2018). Interval: normal.</source>
        <translation>从关键列相同的合成行中正确读出训练行秘密的概率比留出行高多少，除以剩余可发现的部分（正确归因概率，Taub 等 2018）。区间：正态。</translation>
    </message>
    <message>
        <source>Distances to training rows alone are no evidence of privacy (arXiv 2505.01524), and an attack that failed here is no proof that none succeeds.</source>
        <translation>仅凭与训练行的距离不能证明隐私（arXiv 2505.01524）；此处未成功的攻击也不能证明不存在成功的攻击。</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>凭空编造</translation>
    </message>
    <message>
        <source>Rows that anybody could make up who knows the ranges and the levels alone. Median distance of the synthetic rows over theirs, 1 at most: %1 (DCRBaselineProtection of SDMetrics)</source>
        <translation>任何仅知道取值范围与水平的人都能编造的行。合成行的距离中位数除以其距离中位数，最大为 1：%1（SDMetrics 的 DCRBaselineProtection）</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>关键列</translation>
    </message>
    <message>
        <source>What the attacker knows; numbers cut into ten classes</source>
        <translation>攻击者已知的内容；数值分为十箱</translation>
    </message>
    <message>
        <source>Mean share of the synthetic rows of the same look whose secret is the right one</source>
        <translation>关键列相同的合成行中秘密正确者的平均占比</translation>
    </message>
    <message>
        <source>Risk (95%)</source>
        <translation>风险（95%）</translation>
    </message>
    <message>
        <source>(t − c) / (1 − c) of the means t on training and c on held-out rows, with a normal interval</source>
        <translation>由训练行均值 t 与留出行均值 c 得 (t − c) / (1 − c)，附正态区间</translation>
    </message>
    <message>
        <source>By shares</source>
        <translation>按占比猜测</translation>
    </message>
    <message>
        <source>Right when guessing by the shares of the secret&apos;s values alone, without any synthetic row</source>
        <translation>不用任何合成行、仅按秘密取值的占比猜测时的正确率</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>DisclosureProtection as SDMetrics defines it, from the training rows alone: 1 is no better than a guess among all values</source>
        <translation>SDMetrics 定义的 DisclosureProtection，仅由训练行得出：1 表示不优于在所有取值中猜测</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Training rows that some synthetic row looks like in the keys</source>
        <translation>在关键列上有合成行与之相同的训练行</translation>
    </message>
    <message>
        <source>This generator was trained without differential privacy.</source>
        <translation>该生成器的训练未采用差分隐私。</translation>
    </message>
    <message>
        <source>Differential privacy: ε = %1 at δ = %2. Whether any one training row was there or not changes the probability of whatever is drawn from this generator by a factor of e^ε at most, but for a share δ.</source>
        <translation>差分隐私：δ = %2 时 ε = %1。任何一行训练数据是否存在，对该生成器产出任何结果的概率的影响至多为 e^ε 倍，仅有 δ 的例外。</translation>
    </message>
    <message>
        <source>Not covered by ε: where the columns are cut, their modes, levels and gaps, the number of rows, and every figure of this report are read from the data without noise. A level that only one person has is shown by its name. The promise holds towards those who do not know the seed of the run, for one row a person.</source>
        <translation>ε 未涵盖：各列的切分点、众数、类别与缺失，行数，以及本报告的所有数字，均未加噪声而直接取自数据。只有一人具有的类别会以其名称出现。该承诺仅对不知道运行种子的人成立，且以每人一行为前提。</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>Order of the Rényi divergence</source>
        <translation>Rényi 散度的阶</translation>
    </message>
    <message>
        <source>Noise multiplier</source>
        <translation>噪声乘数</translation>
    </message>
    <message>
        <source>Gradients clipped at</source>
        <translation>梯度裁剪长度</translation>
    </message>
    <message>
        <source>Clipped in the last epoch</source>
        <translation>末轮被裁剪的比例</translation>
    </message>
    <message>
        <source>Share of rows in a step</source>
        <translation>每步抽取的行占比</translation>
    </message>
    <message>
        <source>Steps on the data</source>
        <translation>作用于数据的步数</translation>
    </message>
    <message>
        <source>A guess among all values is right in %1.</source>
        <translation>在所有取值中随意猜测，正确率为 %1。</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>is not missing</source>
        <translation>不缺失</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>only as seen with</source>
        <translation>仅限与下列列同现过的组合</translation>
    </message>
    <message>
        <source>in the shares</source>
        <translation>按占比</translation>
    </message>
    <message>
        <source>a number, or a column</source>
        <translation>数值或列名</translation>
    </message>
    <message>
        <source>2024-01-31, or a column</source>
        <translation>2024-01-31 或列名</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>AUC gain</source>
        <translation>AUC 增益</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>KS</source>
        <translation>KS 值</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Dataset hash</source>
        <translation>数据集哈希</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Sharpe</source>
        <translation>夏普</translation>
    </message>
    <message>
        <source>less 1/N</source>
        <translation>减 1/N</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年化增长率</translation>
    </message>
    <message>
        <source>Max. drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Column Shapes</source>
        <translation>列分布</translation>
    </message>
    <message>
        <source>Column Pair Trends</source>
        <translation>列对关系</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Detection AUC</source>
        <translation>识别 AUC</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Membership AUC</source>
        <translation>成员推断 AUC</translation>
    </message>
    <message>
        <source>Nearer to training rows</source>
        <translation>更接近训练行</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>AUC from synthetic rows</source>
        <translation>AUC（合成行）</translation>
    </message>
    <message>
        <source>AUC from real rows</source>
        <translation>AUC（真实行）</translation>
    </message>
    <message>
        <source>go</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>no go</source>
        <translation>不通过</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>taking the sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>binning the variables</source>
        <translation>变量分箱</translation>
    </message>
    <message>
        <source>fitting</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>judging on held-out rows</source>
        <translation>在留出的行上评判</translation>
    </message>
    <message>
        <source>reading the prices</source>
        <translation>读取价格</translation>
    </message>
    <message>
        <source>walking forward</source>
        <translation>滚动前推</translation>
    </message>
    <message>
        <source>drawing resamples</source>
        <translation>重抽样</translation>
    </message>
    <message>
        <source>cross-validating</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>encoding the columns</source>
        <translation>正在编码各列</translation>
    </message>
    <message>
        <source>measuring floor and ceiling</source>
        <translation>正在测量下限与上限</translation>
    </message>
    <message>
        <source>telling real from synthetic rows</source>
        <translation>辨别真实行与合成行</translation>
    </message>
    <message>
        <source>attacking the privacy of the rows</source>
        <translation>攻击行的隐私</translation>
    </message>
    <message>
        <source>training on synthetic rows</source>
        <translation>在合成行上训练</translation>
    </message>
    <message>
        <source>following the paths</source>
        <translation>跟踪路径</translation>
    </message>
    <message>
        <source>looking at bad times</source>
        <translation>查看不利时期</translation>
    </message>
    <message>
        <source>checking the learner</source>
        <translation>检查学习算法</translation>
    </message>
    <message>
        <source>fitting on every choice of folds</source>
        <translation>在每种折的组合上拟合</translation>
    </message>
    <message>
        <source>looking for splits and outliers</source>
        <translation>查找拆分与异常值</translation>
    </message>
    <message>
        <source>choosing orders</source>
        <translation>选择订单</translation>
    </message>
    <message>
        <source>measuring risk</source>
        <translation>计量风险</translation>
    </message>
    <message>
        <source>training the autoencoder beside</source>
        <translation>正在训练旁侧的自编码器</translation>
    </message>
    <message>
        <source>looking through a frozen network</source>
        <translation>正在用冻结网络观察</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>role</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>column type</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Worker off</source>
        <translation>计算进程未启动</translation>
    </message>
    <message>
        <source>Worker starting</source>
        <translation>计算进程启动中</translation>
    </message>
    <message>
        <source>Worker ready</source>
        <translation>计算进程就绪</translation>
    </message>
    <message>
        <source>Worker busy</source>
        <translation>计算进程忙</translation>
    </message>
    <message>
        <source>Worker not available</source>
        <translation>计算进程不可用</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>riskloom::AboutCard</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>known once the worker has started</source>
        <translation>计算进程启动后可知</translation>
    </message>
    <message>
        <source>Riskloom: %1</source>
        <translation>Riskloom：%1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt：%1</translation>
    </message>
    <message>
        <source>LibTorch: %1</source>
        <translation>LibTorch：%1</translation>
    </message>
    <message>
        <source>BLAS: %1</source>
        <translation>BLAS：%1</translation>
    </message>
    <message>
        <source>SQLite: %1</source>
        <translation>SQLite：%1</translation>
    </message>
    <message>
        <source>Boost: %1</source>
        <translation>Boost：%1</translation>
    </message>
    <message>
        <source>The worker computes with a slow BLAS: neural networks train many times slower than they could. On Debian, install the package libopenblas0-pthread.</source>
        <translation>计算进程使用的 BLAS 很慢：神经网络的训练会慢很多倍。在 Debian 上请安装软件包 libopenblas0-pthread。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No warranty. Riskloom uses no network.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。Riskloom 不使用网络。</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
</context>
<context>
    <name>riskloom::ApplicantsPage</name>
    <message>
        <source>Applicants</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Previous applicant (K)</source>
        <translation>上一位申请人（K）</translation>
    </message>
    <message>
        <source>Previous applicant</source>
        <translation>上一位申请人</translation>
    </message>
    <message>
        <source>Next applicant (J)</source>
        <translation>下一位申请人（J）</translation>
    </message>
    <message>
        <source>Next applicant</source>
        <translation>下一位申请人</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>临界分</translation>
    </message>
    <message>
        <source>Approval is recommended from this score on. It begins where the training rows gave the highest profit.</source>
        <translation>分数达到此值即建议通过。初始值取训练行上利润最高之处。</translation>
    </message>
    <message>
        <source>Changeable</source>
        <translation>可改变项</translation>
    </message>
    <message>
        <source>Which variables an applicant could change; only these appear in what would have changed the answer.</source>
        <translation>申请人能够改变的变量；只有这些会出现在可改变结果的建议中。</translation>
    </message>
    <message>
        <source>Principal reasons</source>
        <translation>主要原因</translation>
    </message>
    <message>
        <source>What would reach the cut-off</source>
        <translation>怎样可达到临界分</translation>
    </message>
    <message>
        <source>Decisions on this applicant</source>
        <translation>对该申请人的决定</translation>
    </message>
    <message>
        <source>No applicants yet</source>
        <translation>尚无申请人</translation>
    </message>
    <message>
        <source>Run a scorecard: its held-out applicants can then be looked at one by one.</source>
        <translation>运行一张评分卡，即可逐一查看其留出的申请人。</translation>
    </message>
    <message>
        <source>Reading the applicants…</source>
        <translation>正在读取申请人…</translation>
    </message>
    <message>
        <source>Applicant %1, case %2 of %3</source>
        <translation>申请人 %1，第 %2 件，共 %3 件</translation>
    </message>
    <message>
        <source>The decision on applicant %1 is in the audit trail.</source>
        <translation>对申请人 %1 的决定已记入审计留痕。</translation>
    </message>
    <message>
        <source>Every held-out row is scored once.</source>
        <translation>每个留出行只评分一次。</translation>
    </message>
    <message>
        <source>The variables that cost most points, four at most.</source>
        <translation>失分最多的变量，最多四个。</translation>
    </message>
    <message>
        <source>Against the median</source>
        <translation>与中位数相比</translation>
    </message>
    <message>
        <source>Against the best</source>
        <translation>与最优值相比</translation>
    </message>
    <message>
        <source>What points are held against</source>
        <translation>分数的比较基准</translation>
    </message>
    <message>
        <source>The median applicant of the training rows, or the most points anybody there has in a variable. The two rank reasons differently, so the letter goes by the one chosen here.</source>
        <translation>训练行的中位申请人，或训练行中每个变量所得的最高分。两种基准对原因的排序不同，通知函以此处所选的为准。</translation>
    </message>
    <message>
        <source>Second reviewer</source>
        <translation>第二复核人</translation>
    </message>
    <message>
        <source>Which decisions wait until somebody else confirms them.</source>
        <translation>哪些决定须待他人确认。</translation>
    </message>
    <message>
        <source>Keys: J next, K back, A approve, D decline, R refer, O override. Enter behind the reason decides.</source>
        <translation>按键：J 下一个，K 上一个，A 通过，D 拒绝，R 转人工，O 人工干预。在理由后按回车即作出决定。</translation>
    </message>
    <message>
        <source>The rule is in the audit trail.</source>
        <translation>该规则已记入审计留痕。</translation>
    </message>
    <message>
        <source>The decision on applicant %1 waits for a second reviewer.</source>
        <translation>对申请人 %1 的决定正等待第二复核人。</translation>
    </message>
</context>
<context>
    <name>riskloom::ApprovalCard</name>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>The orders become a draft again; that they were approved stays in the audit trail.</source>
        <translation>订单重新成为草稿；曾被批准一事保留在审计记录中。</translation>
    </message>
    <message>
        <source>Your name, the reason and the time go to the audit trail of the workspace.</source>
        <translation>您的姓名、理由与时间写入工作区的审计记录。</translation>
    </message>
    <message>
        <source>Say who you are and why.</source>
        <translation>请写明您是谁以及理由。</translation>
    </message>
</context>
<context>
    <name>riskloom::AssetsPage</name>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
</context>
<context>
    <name>riskloom::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Audit trail of this scorecard</source>
        <translation>该评分卡的审计留痕</translation>
    </message>
    <message>
        <source>No scorecard yet</source>
        <translation>还没有评分卡</translation>
    </message>
    <message>
        <source>Every scorecard has a life here: draft, review, approved, live, retired, each step signed.</source>
        <translation>每张评分卡在此有其生命周期：草稿、评审、批准、上线、退役，每一步都有签署。</translation>
    </message>
    <message>
        <source>Scorecard, run #%1: %2</source>
        <translation>评分卡，运行 #%1：%2</translation>
    </message>
    <message>
        <source>Head of the audit chain: %1</source>
        <translation>审计链头：%1</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <source>Decisions with this scorecard: %1 cases</source>
        <translation>用此评分卡所做的决定：%1 个案例</translation>
    </message>
    <message>
        <source>The latest decision on a case counts; referred ones are left out.</source>
        <translation>每个案例以最后一次决定为准；转人工的不计。</translation>
    </message>
    <message>
        <source>Decisions in the data: %1 cases of %2</source>
        <translation>数据中的决定：%2 的 %1 个案例</translation>
    </message>
    <message>
        <source>column %1 against %2, run #%3</source>
        <translation>列 %1 对照 %2，运行 #%3</translation>
    </message>
</context>
<context>
    <name>riskloom::BarChart</name>
    <message>
        <source>Lower bound</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 from %2 (%3) to %4 (%5).</source>
        <translation>%1，从 %2（%3）到 %4（%5）。</translation>
    </message>
    <message>
        <source>Bars: %1.</source>
        <translation>柱：%1。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
</context>
<context>
    <name>riskloom::BinningEditor</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>与下一箱合并</translation>
    </message>
    <message>
        <source>Split at best</source>
        <translation>最优拆箱</translation>
    </message>
    <message>
        <source>Set edge</source>
        <translation>设置边界</translation>
    </message>
    <message>
        <source>Lock edge</source>
        <translation>锁定边界</translation>
    </message>
    <message>
        <source>The upper edge of the chosen bin stays when the bins are optimised again.</source>
        <translation>重新优化分箱时，所选分箱的上边界保持不变。</translation>
    </message>
    <message>
        <source>Missing and special values</source>
        <translation>缺失值和特殊值</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>移到分组</translation>
    </message>
    <message>
        <source>Value of a new edge</source>
        <translation>新边界的值</translation>
    </message>
    <message>
        <source>Reason for the edits</source>
        <translation>编辑理由</translation>
    </message>
    <message>
        <source>Every edit is logged with this reason.</source>
        <translation>每次编辑都会连同该理由一起记录。</translation>
    </message>
    <message>
        <source>Reason, kept with every edit</source>
        <translation>理由，随每次编辑保存</translation>
    </message>
    <message>
        <source>Business order</source>
        <translation>符合业务顺序</translation>
    </message>
    <message>
        <source>Too few rows in a bin</source>
        <translation>箱内行数过少</translation>
    </message>
    <message>
        <source>Not stable over time</source>
        <translation>随时间不稳定</translation>
    </message>
    <message>
        <source>Easier to explain</source>
        <translation>更易解释</translation>
    </message>
    <message>
        <source>Group the chosen categories go to</source>
        <translation>所选类别移入的分组</translation>
    </message>
    <message>
        <source>Categories of the chosen group</source>
        <translation>所选分组的类别</translation>
    </message>
    <message>
        <source>Bad rate</source>
        <translation>坏账率</translation>
    </message>
    <message>
        <source>Weight of evidence</source>
        <translation>证据权重</translation>
    </message>
    <message>
        <source>Bad rate by month</source>
        <translation>按月坏账率</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表内容</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>A bin of their own</source>
        <translation>单独成箱</translation>
    </message>
    <message>
        <source>Put missing values into</source>
        <translation>将缺失值放入</translation>
    </message>
    <message>
        <source>Put %1 into</source>
        <translation>将 %1 放入</translation>
    </message>
    <message>
        <source>A new group</source>
        <translation>新分组</translation>
    </message>
    <message>
        <source>IV %1 (%2), KS %3 (%4), AUC %5 (%6)</source>
        <translation>IV %1（%2），KS %3（%4），AUC %5（%6）</translation>
    </message>
    <message>
        <source>Unlock edge</source>
        <translation>解锁边界</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>训练：%1</translation>
    </message>
    <message>
        <source>Later rows: %1</source>
        <translation>后期行：%1</translation>
    </message>
    <message>
        <source>In brackets: against the automatic bins. Of this variable alone, rows ranked by the weight of evidence of their bin. What the whole card gains or loses is known after a run with these bins.</source>
        <translation>括号内为与自动分箱之差。仅针对该变量，行按所在分箱的证据权重排序。整张评分卡的得失要在用这些分箱运行之后才知道。</translation>
    </message>
</context>
<context>
    <name>riskloom::BinningPage</name>
    <message>
        <source>Binning</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>Run with these bins</source>
        <translation>用这些分箱运行</translation>
    </message>
    <message>
        <source>Fits the card anew on the edited bins, as a run of its own that says it came from this one.</source>
        <translation>在编辑后的分箱上重新拟合评分卡，作为注明来源的新运行。</translation>
    </message>
    <message>
        <source>Variables to bin</source>
        <translation>可分箱的变量</translation>
    </message>
    <message>
        <source>No bins to edit yet</source>
        <translation>还没有可编辑的分箱</translation>
    </message>
    <message>
        <source>Run a scorecard: its bins can then be merged, split and moved here, and what each edit costs shows at once.</source>
        <translation>运行一张评分卡后，即可在此合并、拆分和移动分箱，并立即看到每次编辑的代价。</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>IV</source>
        <translation>IV</translation>
    </message>
    <message>
        <source>Information value of the bins as they are now, on training rows.</source>
        <translation>当前分箱在训练行上的信息价值。</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Steps taken by hand.</source>
        <translation>人工步骤数。</translation>
    </message>
</context>
<context>
    <name>riskloom::CaseTiles</name>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>%1 above the cut-off</source>
        <translation>高于临界分 %1 分</translation>
    </message>
    <message>
        <source>%1 below the cut-off</source>
        <translation>低于临界分 %1 分</translation>
    </message>
    <message>
        <source>Probability of bad</source>
        <translation>违约概率</translation>
    </message>
    <message>
        <source>by the scale of the card</source>
        <translation>按评分卡标度</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>by score and cut-off</source>
        <translation>按分数与临界分</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>no decision yet</comment>
        <translation>未决</translation>
    </message>
    <message>
        <source>needs two reviewers</source>
        <translation>需要两名复核人</translation>
    </message>
    <message>
        <source>one reviewer is enough</source>
        <translation>一名复核人即可</translation>
    </message>
    <message>
        <source>awaiting second reviewer</source>
        <translation>等待第二复核人</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>由 %1 确认</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 作出</translation>
    </message>
</context>
<context>
    <name>riskloom::ChallengerView</name>
    <message>
        <source>The challenger&apos;s view</source>
        <translation>挑战者模型的看法</translation>
    </message>
    <message>
        <source>Contributions of the challenger beside the points of the scorecard</source>
        <translation>挑战者模型的贡献与评分卡分数对照</translation>
    </message>
    <message>
        <source>The chosen neural challenger held out other rows and may have been trained on this applicant.</source>
        <translation>所选神经网络挑战者模型留出的是其他行，可能用这位申请人训练过。</translation>
    </message>
    <message>
        <source>Asking the neural challenger…</source>
        <translation>正在询问神经网络挑战者模型…</translation>
    </message>
    <message>
        <source>Probability of bad %1, where the scorecard says %2.</source>
        <translation>坏客户概率 %1，评分卡给出的是 %2。</translation>
    </message>
</context>
<context>
    <name>riskloom::ChartFrame</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>PNG image (*.png);;SVG drawing (*.svg);;CSV table (*.csv)</source>
        <translation>PNG 图像 (*.png);;SVG 图形 (*.svg);;CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>复制为图像</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Copy and save</source>
        <translation>复制与保存</translation>
    </message>
</context>
<context>
    <name>riskloom::ChartLegend</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>riskloom::ChoiceBar</name>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>The selected variables are binned and shown, but not on the card of the next run.</source>
        <translation>所选变量仍分箱并显示，但不进入下次运行的评分卡。</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>强制入模</translation>
    </message>
    <message>
        <source>The selected variables are on the card of the next run, whatever the selection says.</source>
        <translation>无论变量筛选结果如何，所选变量都进入下次运行的评分卡。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The next run decides on the selected variables.</source>
        <translation>由下次运行决定所选变量的取舍。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Run with these choices</source>
        <translation>按这些选择运行</translation>
    </message>
    <message>
        <source>As a run of its own that says it came from this one. The form shows what it asks.</source>
        <translation>作为独立的一次运行，并注明源自本次运行。表单中可见其设置。</translation>
    </message>
</context>
<context>
    <name>riskloom::ChoicesModel</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>riskloom::CodePage</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>This generator has no code</source>
        <translation>该生成器没有编码</translation>
    </message>
    <message>
        <source>Give it one under Set up, Networks: levels that it may fill with meaning itself. Here stands what each of them came to mean, column by column.</source>
        <translation>可在“设置”的“网络”中为其加入编码：由生成器自行赋予含义的类别。此处逐列列出每个类别最终的含义。</translation>
    </message>
    <message>
        <source>What the code says is read off when the training ends.</source>
        <translation>训练结束时会读出编码的含义。</translation>
    </message>
    <message>
        <source>What the levels say</source>
        <translation>各类别的含义</translation>
    </message>
    <message>
        <source>columns that move most, %1 rows drawn for each level</source>
        <translation>变动最大的列，每个类别抽取 %1 行</translation>
    </message>
    <message>
        <source>Columns that each level of the code moves most</source>
        <translation>编码各类别变动最大的列</translation>
    </message>
    <message>
        <source>What the numbers say</source>
        <translation>各数值的含义</translation>
    </message>
    <message>
        <source>columns that move most when a number goes from −1 to 1</source>
        <translation>数值由 −1 变到 1 时变动最大的列</translation>
    </message>
    <message>
        <source>Columns that each number of the code moves most</source>
        <translation>编码各数值变动最大的列</translation>
    </message>
</context>
<context>
    <name>riskloom::CodePicker</name>
    <message>
        <source>Level of the code</source>
        <translation>编码等级</translation>
    </message>
    <message>
        <source>Every row is drawn with this level, so that rows of the kind come that the Code page describes</source>
        <translation>每一行都以该等级生成，因此得到的是“编码”页所描述的那类行</translation>
    </message>
    <message>
        <source>levels by chance</source>
        <translation>等级随机</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>Number of the code</source>
        <translation>编码数值</translation>
    </message>
    <message>
        <source>Every row is drawn with this number at the value beside it, from −1 to 1</source>
        <translation>每一行都以该数值取旁边的值（−1 至 1）生成</translation>
    </message>
    <message>
        <source>numbers by chance</source>
        <translation>数值随机</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>数值 %1</translation>
    </message>
    <message>
        <source>Value of the number</source>
        <translation>数值的取值</translation>
    </message>
</context>
<context>
    <name>riskloom::ColumnDetail</name>
    <message>
        <source>Figures of %1</source>
        <translation>%1 的统计量</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Distinct values</source>
        <translation>不同值数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>%1 quantile</source>
        <translation>%1 分位数</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零值数</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>负值数</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最早日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最晚日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>most frequent values</source>
        <translation>最常见的值</translation>
    </message>
</context>
<context>
    <name>riskloom::ColumnEditor</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (by its role)</source>
        <translation>%1（按角色）</translation>
    </message>
</context>
<context>
    <name>riskloom::ColumnsEditor</name>
    <message>
        <source>Not in the data set</source>
        <translation>数据集中没有</translation>
    </message>
    <message>
        <source>By role: %1</source>
        <translation>按角色：%1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
</context>
<context>
    <name>riskloom::ColumnsModel</name>
    <message>
        <source>Double click or press F2 to choose another role.</source>
        <translation>双击或按 F2 选择其他角色。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
</context>
<context>
    <name>riskloom::ColumnsPage</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns, the least similar first</source>
        <translation>各列，最不相似的在前</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>尚未抽取</translation>
    </message>
    <message>
        <source>With the first judgement of a training the columns of its rows are shown here, the least similar first.</source>
        <translation>训练首次评估后，这里显示所抽取行的各列，最不相似的在前。</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>bars synthetic, diamonds real</source>
        <translation>柱为合成，菱形为真实</translation>
    </message>
    <message>
        <source>Share of rows</source>
        <translation>行占比</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
</context>
<context>
    <name>riskloom::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Type to search commands, datasets and runs</source>
        <translation>输入文字以搜索命令、数据集和运行</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>riskloom::ComparisonPage</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>Press Run to build a scorecard, then run the neural challenger on the same rows. Both are compared here.</source>
        <translation>按“运行”建立评分卡，再用相同的行运行神经网络挑战者模型，两者在此比较。</translation>
    </message>
    <message>
        <source>Training and held-out rows side by side</source>
        <translation>训练行与留出行并列</translation>
    </message>
    <message>
        <source>Scorecard: %1</source>
        <translation>评分卡：%1</translation>
    </message>
    <message>
        <source>Neural challenger: %1</source>
        <translation>神经网络挑战者模型：%1</translation>
    </message>
    <message>
        <source>An earlier version made this network&apos;s run. Run it again for intervals of KS and H-measure and for the swap set.</source>
        <translation>此网络由较早版本运行得到。重新运行即可得到 KS 与 H 度量的区间以及互换集。</translation>
    </message>
    <message>
        <source>Run #%1, held-out rows</source>
        <translation>运行 #%1，留出行</translation>
    </message>
    <message>
        <source>Network against scorecard</source>
        <translation>网络与评分卡对比</translation>
    </message>
    <message>
        <source>Calibration side by side</source>
        <translation>校准并列对照</translation>
    </message>
</context>
<context>
    <name>riskloom::CreditText</name>
    <message>
        <source>All values</source>
        <translation>所有值</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>how many more categories a group holds</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between categories</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Special: %1</source>
        <translation>特殊值：%1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Never seen before</source>
        <translation>从未出现过</translation>
    </message>
    <message>
        <source>From the left edge up to, but without, the right edge.</source>
        <translation>含左端点，不含右端点。</translation>
    </message>
    <message>
        <source>A code that stands for something else than a quantity.</source>
        <translation>不代表数量的代码。</translation>
    </message>
    <message>
        <source>No value given.</source>
        <translation>没有值。</translation>
    </message>
    <message>
        <source>A category that did not occur in the training rows.</source>
        <translation>训练行中未出现的类别。</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1，AUC %2</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Neural challenger</source>
        <translation>神经网络挑战者模型</translation>
    </message>
    <message>
        <source>kept: epoch %1</source>
        <translation>保留：第 %1 轮</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>held-out rows</source>
        <translation>留出行</translation>
    </message>
    <message>
        <source>For every cut-off: the share of bad cases it refuses against the share of good cases it refuses. The area below the curve is AUC.</source>
        <translation>每个临界分处：被拒绝的坏客户比例与被拒绝的好客户比例。曲线下面积即 AUC。</translation>
    </message>
    <message>
        <source>Goods refused</source>
        <translation>拒绝的好客户</translation>
    </message>
    <message>
        <source>Bads refused</source>
        <translation>拒绝的坏客户</translation>
    </message>
    <message>
        <source>a coin</source>
        <translation>抛硬币</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>held-out rows, 95 % interval</source>
        <translation>留出行，95 % 区间</translation>
    </message>
    <message>
        <source>Bad rate that came true in each band of predicted risk, with Wilson&apos;s 95 % interval. On the diagonal the prediction is right on average.</source>
        <translation>各预测风险区间内的实际坏账率，附 Wilson 95 % 区间。落在对角线上表示预测平均正确。</translation>
    </message>
    <message>
        <source>Predicted bad rate</source>
        <translation>预测坏账率</translation>
    </message>
    <message>
        <source>Observed bad rate</source>
        <translation>实际坏账率</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>完美</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>cross-entropy by epoch</source>
        <translation>各轮交叉熵</translation>
    </message>
    <message>
        <source>Mean cross-entropy of a row, in nats. Training stops when the validation loss no longer falls; the weights of the best epoch are kept.</source>
        <translation>每行的平均交叉熵，单位奈特。验证损失不再下降时停止训练，并保留最佳轮的权重。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Validation AUC</source>
        <translation>验证 AUC</translation>
    </message>
    <message>
        <source>by epoch</source>
        <translation>各轮</translation>
    </message>
    <message>
        <source>AUC on the part of the training rows that decides when to stop. The held-out rows are not looked at.</source>
        <translation>用于决定何时停止的那部分训练行上的 AUC，不查看留出行。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Only %1 bad cases to learn from. Below %2 every figure here is uncertain.</source>
        <translation>可供学习的坏客户只有 %1 个。低于 %2 个时，此处每个数值都不确定。</translation>
    </message>
    <message>
        <source>%1 bad cases for each variable. Below %2 coefficients are unreliable: use fewer variables.</source>
        <translation>每个变量对应 %1 个坏客户。低于 %2 个时系数不可靠：请使用更少的变量。</translation>
    </message>
    <message>
        <source>AUC falls by %1 from the training rows to the held-out rows: the model has learnt the training rows by heart. Use fewer variables or bins, or more rows.</source>
        <translation>从训练行到留出行 AUC 下降 %1：模型记住了训练行。请使用更少的变量或分箱，或更多的行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without an outcome were left out.</source>
        <translation>
            <numerusform>已排除 %Ln 行没有结果的数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rounding the points costs %1 of AUC. A larger number of points to double the odds loses less.</source>
        <translation>分数取整损失 %1 的 AUC。较大的翻倍分损失更小。</translation>
    </message>
    <message>
        <source>Held-out rows do no worse than training rows: no sign of overfitting.</source>
        <translation>留出行不差于训练行：没有过拟合迹象。</translation>
    </message>
    <message>
        <source>AUC is lower by %1 on held-out rows, within their 95 % interval: no sign of overfitting.</source>
        <translation>留出行上的 AUC 低 %1，仍在其 95 % 区间内：没有过拟合迹象。</translation>
    </message>
    <message>
        <source>AUC is lower by %1 on held-out rows, beyond their 95 % interval: the model is overfitted.</source>
        <translation>留出行上的 AUC 低 %1，超出其 95 % 区间：模型过拟合。</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>An interval holds its left edge and not its right one.</source>
        <translation>区间含左端点，不含右端点。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Training rows in the bin; a sum of weights with a weight column.</source>
        <translation>分箱中的训练行数；有权重列时为权重之和。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好客户</translation>
    </message>
    <message>
        <source>Training rows with a good outcome.</source>
        <translation>结果为好的训练行。</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>坏客户</translation>
    </message>
    <message>
        <source>Training rows with a bad outcome.</source>
        <translation>结果为坏的训练行。</translation>
    </message>
    <message>
        <source>Bad rate</source>
        <translation>坏账率</translation>
    </message>
    <message>
        <source>Bad / count, on training rows.</source>
        <translation>坏客户数 / 行数，按训练行计。</translation>
    </message>
    <message>
        <source>WoE</source>
        <translation>WOE</translation>
    </message>
    <message>
        <source>Weight of evidence: ln(share of all goods / share of all bads). Above 0 the bin is safer than the sample.</source>
        <translation>证据权重：ln(占全部好客户的比例 / 占全部坏客户的比例)。大于 0 表示该分箱比样本更安全。</translation>
    </message>
    <message>
        <source>IV</source>
        <translation>IV</translation>
    </message>
    <message>
        <source>The bin&apos;s part of the information value: (share of goods − share of bads) × WoE.</source>
        <translation>该分箱对信息价值的贡献：(好客户占比 − 坏客户占比) × WOE。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Points to double the odds / ln 2 × coefficient × WoE, rounded. A score is the base points plus the points of one bin of every variable.</source>
        <translation>翻倍分 / ln 2 × 系数 × WOE，取整。总分为基础分加每个变量所在分箱的分数。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>所用的行</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Chance that a bad case is scored riskier than a good one; ties count half.</source>
        <translation>坏客户的评分风险高于好客户的概率；同分计一半。</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Of AUC, after DeLong, DeLong and Clarke-Pearson (1988).</source>
        <translation>AUC 的区间，按 DeLong、DeLong 与 Clarke-Pearson（1988）。</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>2 × AUC − 1.</source>
        <translation>2 × AUC − 1。</translation>
    </message>
    <message>
        <source>KS</source>
        <translation>KS 值</translation>
    </message>
    <message>
        <source>Largest distance between the score distributions of good and bad.</source>
        <translation>好坏客户评分分布之间的最大距离。</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>n = %1, of them %2 bad</source>
        <translation>n = %1，其中坏客户 %2</translation>
    </message>
    <message>
        <source>Run #%1 (%2), held-out rows</source>
        <translation>运行 #%1（%2），留出行</translation>
    </message>
    <message>
        <source>AUC, %1</source>
        <translation>AUC，%1</translation>
    </message>
    <message>
        <source>Chance that a bad case is scored riskier than a good one. 0.5 is a coin, 1 is perfect. Below it the 95 % interval after DeLong, DeLong and Clarke-Pearson (1988).</source>
        <translation>坏客户的评分风险高于好客户的概率。0.5 等于抛硬币，1 为完美。下方为按 DeLong、DeLong 与 Clarke-Pearson（1988）的 95 % 区间。</translation>
    </message>
    <message>
        <source>P(bad riskier than good) + ½ P(tie)</source>
        <translation>P(坏客户风险高于好客户) + ½ P(同分)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a model and its figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>KS, %1</source>
        <translation>KS 值，%1</translation>
    </message>
    <message>
        <source>Kolmogorov-Smirnov: the largest distance between the score distributions of good and bad. Above 0.4 is commonly called good.</source>
        <translation>Kolmogorov-Smirnov：好坏客户评分分布之间的最大距离。高于 0.4 通常视为良好。</translation>
    </message>
    <message>
        <source>max |F_bad − F_good|</source>
        <translation>max |F_坏 − F_好|</translation>
    </message>
    <message>
        <source>Gini, %1</source>
        <translation>基尼系数，%1</translation>
    </message>
    <message>
        <source>AUC on a scale where a coin has 0; also called accuracy ratio.</source>
        <translation>以抛硬币为 0 的 AUC 标度，也称准确率比。</translation>
    </message>
    <message>
        <source>2 × AUC − 1</source>
        <translation>2 × AUC − 1</translation>
    </message>
    <message>
        <source>bad / n</source>
        <translation>坏客户数 / n</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>number of a run</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation>AUC %1</translation>
    </message>
    <message>
        <source>Seed %1, program version %2</source>
        <translation>种子 %1，程序版本 %2</translation>
    </message>
    <message>
        <source>Made from run #%1</source>
        <translation>由运行 #%1 派生</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date and time of a run, as in 24 Nov 06:30</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 bad of %2</source>
        <translation>%2 中坏客户 %1</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>Bad rate of every bin with Wilson&apos;s 95 % interval.</source>
        <translation>每个分箱的坏账率，附 Wilson 95 % 区间。</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Weight of evidence of every bin: above 0 it is safer than the sample.</source>
        <translation>每个分箱的证据权重：大于 0 表示比样本更安全。</translation>
    </message>
    <message>
        <source>Weight of evidence</source>
        <translation>证据权重</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Wald test of coefficient = 0, two-sided.</source>
        <translation>系数 = 0 的双侧 Wald 检验。</translation>
    </message>
    <message>
        <source>Information value: sum over bins of (share of goods − share of bads) × WoE, on training rows. Below 0.02 useless, 0.1 weak, 0.3 medium, 0.5 strong, above 0.5 suspicious (Siddiqi 2006).</source>
        <translation>信息价值：各分箱 (好客户占比 − 坏客户占比) × WOE 之和，按训练行计。低于 0.02 无用，0.1 弱，0.3 中，0.5 强，高于 0.5 可疑（Siddiqi 2006）。</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>分箱数</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Of the logistic regression of ln(good : bad) on weights of evidence. Positive when the variable works the way its bins say; usually between 0.5 and 1.2.</source>
        <translation>ln(好 : 坏) 对证据权重的逻辑回归系数。变量与其分箱方向一致时为正；通常在 0.5 与 1.2 之间。</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Standard error of the coefficient.</source>
        <translation>系数的标准误。</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>Coefficient / standard error.</source>
        <translation>系数 / 标准误。</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>已排除：%1</translation>
    </message>
    <message>
        <source>suspicious: may know the outcome</source>
        <translation>可疑：可能已知结果</translation>
    </message>
    <message>
        <source>it has one value only</source>
        <translation>只有一个值</translation>
    </message>
    <message>
        <source>it has no values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>its information value is too low</source>
        <translation>信息价值过低</translation>
    </message>
    <message>
        <source>it is the outcome itself</source>
        <translation>它就是结果列</translation>
    </message>
    <message>
        <source>it is free text</source>
        <translation>它是自由文本</translation>
    </message>
    <message>
        <source>it is a date</source>
        <translation>它是日期</translation>
    </message>
    <message>
        <source>it separates good from bad completely</source>
        <translation>它完全分开好与坏</translation>
    </message>
    <message>
        <source>it repeats what other variables say</source>
        <translation>它与其他变量重复</translation>
    </message>
    <message>
        <source>it worked against its own bins</source>
        <translation>它与其自身分箱方向相反</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>No significant difference</source>
        <translation>无显著差异</translation>
    </message>
    <message>
        <source>The network separates better</source>
        <translation>网络的区分度更好</translation>
    </message>
    <message>
        <source>The scorecard separates better</source>
        <translation>评分卡的区分度更好</translation>
    </message>
    <message>
        <source>Scorecard #%1 held out other rows. The test is of the network against a scorecard fitted on the network&apos;s own training rows.</source>
        <translation>评分卡 #%1 留出的是其他行。此处检验的是网络与用网络自身训练行拟合的评分卡。</translation>
    </message>
    <message>
        <source>Scorecard #%1 has other inputs or bins. The test is of the network against a scorecard with the network&apos;s own inputs and bins.</source>
        <translation>评分卡 #%1 的输入或分箱不同。此处检验的是网络与使用网络自身输入和分箱的评分卡。</translation>
    </message>
    <message>
        <source>Network minus scorecard: AUC %1 (95 % interval %2 to %3), %4, n = %5</source>
        <translation>网络减评分卡：AUC %1（95 % 区间 %2 至 %3），%4，n = %5</translation>
    </message>
    <message>
        <source>p to next</source>
        <translation>与下一箱 p 值</translation>
    </message>
    <message>
        <source>Two-sided p-value of equal bad rates in this bin and the next one, on training rows: a high one says the two could be merged.</source>
        <translation>训练行上本箱与下一箱坏账率相等的双侧 p 值：值高说明两箱可以合并。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of all training rows.</source>
        <translation>占全部训练行。</translation>
    </message>
    <message>
        <source>Later bad rate</source>
        <translation>后期坏账率</translation>
    </message>
    <message>
        <source>On the out-of-time rows, or the held-out rows where there are none.</source>
        <translation>在跨时间验证行上；没有时在留出行上。</translation>
    </message>
    <message>
        <source>With the coefficient of the shown run; a run with these bins fits it anew.</source>
        <translation>使用所示运行的系数；用这些分箱运行会重新拟合。</translation>
    </message>
    <message>
        <source>training rows; diamonds: later rows</source>
        <translation>训练行；菱形：后期行</translation>
    </message>
    <message>
        <source>later rows</source>
        <translation>后期行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a variable and its figure</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Information value above %1: %2. So much may mean that the outcome is known: check that these values were there when the decision was made.</source>
        <translation>信息值高于 %1：%2。如此之高可能意味着已知结果：请核实这些值在作出决定时已经存在。</translation>
    </message>
    <message>
        <source>Coefficient at or below 0: %1. Such a variable works against its own bins because it says the same as others: leave it out, or leave out what it repeats.</source>
        <translation>系数不大于 0：%1。这样的变量与自身分箱方向相反，因为它与其他变量说的是同一件事：请去掉它，或去掉与它重复的变量。</translation>
    </message>
    <message>
        <source>Bad rate, held out</source>
        <translation>坏账率，留出行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Share of the held-out rows whose outcome is the bad value. These rows were kept aside to judge the models and never used for fitting.</source>
        <translation>留出行中结果为坏值的比例。这些行专门留作评判模型，从未用于拟合。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Held-out rows of the group.</source>
        <translation>该群体的留出行数。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Share at or above the cut-off.</source>
        <translation>分数不低于临界分的比例。</translation>
    </message>
    <message>
        <source>Of the share approved, after Wilson (1927).</source>
        <translation>通过率的区间，按 Wilson（1927）。</translation>
    </message>
    <message>
        <source>Impact ratio</source>
        <translation>影响比</translation>
    </message>
    <message>
        <source>Adverse-impact ratio: share approved / share approved of the reference group.</source>
        <translation>不利影响比：该群体通过率 / 参照群体通过率。</translation>
    </message>
    <message>
        <source>Of the ratio, after Katz, Baptista, Azen and Pike (1978).</source>
        <translation>比值的区间，按 Katz、Baptista、Azen 与 Pike（1978）。</translation>
    </message>
    <message>
        <source>Against the line</source>
        <translation>与界线相比</translation>
    </message>
    <message>
        <source>Flagged: the whole interval is below the line. Uncertain: the ratio is below it, but chance may have put it there.</source>
        <translation>标出：整个区间都低于界线。不确定：比值低于界线，但可能出于偶然。</translation>
    </message>
    <message>
        <source>Share of the good cases approved less that of the reference group.</source>
        <translation>该群体好客户的通过率减去参照群体好客户的通过率。</translation>
    </message>
    <message>
        <source>Of the gap, after Newcombe (1998), method 10.</source>
        <translation>差值的区间，按 Newcombe（1998）方法 10。</translation>
    </message>
    <message>
        <source>Share of the bad cases approved less that of the reference group.</source>
        <translation>该群体坏客户的通过率减去参照群体坏客户的通过率。</translation>
    </message>
    <message>
        <source>Observed, on the held-out rows.</source>
        <translation>留出行上实际观察到的坏账率。</translation>
    </message>
    <message>
        <source>Mean predicted probability of bad. Close to the bad rate: calibrated in this group.</source>
        <translation>平均预测违约概率。接近坏账率说明在该群体中校准良好。</translation>
    </message>
    <message>
        <source>Mean difference</source>
        <translation>均值差</translation>
    </message>
    <message>
        <source>Standardised: mean predicted probability less the reference group&apos;s, in standard deviations of all rows.</source>
        <translation>标准化均值差：平均预测概率减去参照群体的平均预测概率，以全部行的标准差为单位。</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>adverse-impact screen</comment>
        <translation>未触线</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>adverse-impact screen</comment>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Flagged</source>
        <comment>adverse-impact screen</comment>
        <translation>标出</translation>
    </message>
    <message>
        <source>Reference group</source>
        <translation>参照群体</translation>
    </message>
    <message>
        <source>Pearson&apos;s chi squared test that variable and attribute have nothing to do with each other.</source>
        <translation>皮尔逊卡方检验，原假设为变量与受保护属性相互独立。</translation>
    </message>
    <message>
        <source>Cramér&apos;s V, corrected</source>
        <translation>克莱姆 V（校正）</translation>
    </message>
    <message>
        <source>How much the bins of the variable tell of the attribute: 0 nothing, 1 everything. Without what chance alone shows (Bergsma 2013).</source>
        <translation>变量的分箱透露了多少受保护属性的信息：0 为毫无，1 为全部。已扣除偶然造成的部分（Bergsma 2013）。</translation>
    </message>
    <message>
        <source>Cramér&apos;s V</source>
        <translation>克莱姆 V</translation>
    </message>
    <message>
        <source>As it is in these rows, chance included.</source>
        <translation>这些行上的原值，含偶然成分。</translation>
    </message>
    <message>
        <source>Below the line by more than chance: %1.</source>
        <translation>低于界线且不止出于偶然：%1。</translation>
    </message>
    <message>
        <source>Below the line, but chance may have put it there: %1.</source>
        <translation>低于界线，但可能出于偶然：%1。</translation>
    </message>
    <message>
        <source>No group is below the line.</source>
        <translation>没有群体低于界线。</translation>
    </message>
    <message>
        <source>%1 of %2 approved</source>
        <translation>%2 行中通过 %1</translation>
    </message>
    <message>
        <source>Adverse-impact ratio</source>
        <translation>不利影响比</translation>
    </message>
    <message>
        <source>Share approved of every group over that of the reference group, %1. At 1 both are approved as often.</source>
        <translation>各群体通过率与参照群体（%1）通过率之比。等于 1 表示两者通过率相同。</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>line</source>
        <translation>界线</translation>
    </message>
    <message>
        <source>high side</source>
        <comment>an override</comment>
        <translation>高分侧</translation>
    </message>
    <message>
        <source>low side</source>
        <comment>an override</comment>
        <translation>低分侧</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转人工</translation>
    </message>
    <message>
        <source>Nothing cost this applicant points.</source>
        <translation>该申请人没有失分。</translation>
    </message>
    <message>
        <source>%1. %2 is %3: %4 points of at most %5.</source>
        <translation>%1. %2 为 %3：得 %4 分，最高 %5 分。</translation>
    </message>
    <message>
        <source>No change of what may be changed reaches %1 points.</source>
        <translation>无论怎样改变可改变项，都达不到 %1 分。</translation>
    </message>
    <message>
        <source>The score reaches the cut-off as it is.</source>
        <translation>现有分数已达到临界分。</translation>
    </message>
    <message>
        <source>%1 of %2 instead of %3 (+%4)</source>
        <translation>%1 为 %2 而非 %3（+%4）</translation>
    </message>
    <message>
        <source>The score would be %1 with %2.</source>
        <translation>若 %2，分数将为 %1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between changes</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>By the score and the cut-off of the moment.</source>
        <translation>按当时的分数与临界分。</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>人工干预</translation>
    </message>
    <message>
        <source>High side: declined although the score was good enough. Low side: approved although it was not.</source>
        <translation>高分侧：分数足够却被拒绝。低分侧：分数不足却被通过。</translation>
    </message>
    <message>
        <source>Confirms</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>The decision of somebody else that this one confirms.</source>
        <translation>此决定所复核的他人决定。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1. %2 is %3: %4 points, the median has %5.</source>
        <translation>%1. %2 为 %3：得 %4 分，中位数为 %5 分。</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>%1 points: %2</source>
        <translation>%1 分：%2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>本申请人</translation>
    </message>
    <message>
        <source>From the median to this applicant</source>
        <translation>从中位数到本申请人</translation>
    </message>
    <message>
        <source>From the best to this applicant</source>
        <translation>从最优值到本申请人</translation>
    </message>
    <message>
        <source>score, variable by variable</source>
        <translation>逐个变量的分数</translation>
    </message>
    <message>
        <source>Begins with the points half of the training rows have no more than, in every variable; each step is what one variable takes or gives, the largest first.</source>
        <translation>起点为训练行中每个变量得分的中位数；每一步是一个变量带来的减分或加分，从大到小。</translation>
    </message>
    <message>
        <source>Begins with the most points somebody in the training rows has in every variable; each step is what one variable takes, the largest first.</source>
        <translation>起点为训练行中每个变量所得的最高分；每一步是一个变量造成的减分，从大到小。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Sum over the variables of how many points the two differ.</source>
        <translation>两人在各变量上分数差的绝对值之和。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>There are no past cases.</source>
        <translation>没有历史案例。</translation>
    </message>
    <message>
        <source>Of the %1 training cases that differ by %2 points or less in total, %3 went bad (%4). The nearest are listed; outcomes of training rows are known, and the card was fitted on them.</source>
        <translation>在总差异不超过 %2 分的 %1 个训练案例中，%3 个变坏（%4）。下表列出最相近者；训练行的结果已知，评分卡即由其拟合。</translation>
    </message>
    <message>
        <source>%1 is too high (%2)</source>
        <comment>to an applicant</comment>
        <translation>%1过高（%2）</translation>
    </message>
    <message>
        <source>%1 is too low (%2)</source>
        <comment>to an applicant</comment>
        <translation>%1过低（%2）</translation>
    </message>
    <message>
        <source>What you stated about %1 (%2)</source>
        <comment>to an applicant</comment>
        <translation>您所填写的%1（%2）</translation>
    </message>
    <message>
        <source>There is no information about %1</source>
        <comment>to an applicant</comment>
        <translation>缺少%1的信息</translation>
    </message>
    <message>
        <source>The information about %1 could not be assessed</source>
        <comment>to an applicant</comment>
        <translation>无法评估%1的信息</translation>
    </message>
    <message>
        <source>Nothing in the application counted against it.</source>
        <comment>to an applicant</comment>
        <translation>申请中没有不利因素。</translation>
    </message>
    <message>
        <source>These are the principal reasons for our decision on your application:</source>
        <translation>我们就您的申请作出决定的主要原因如下：</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>number and text of a reason</comment>
        <translation>%1. %2。</translation>
    </message>
    <message>
        <source>Set by hand: %1 instead of %2.</source>
        <translation>人工设定：%1 分，原为 %2 分。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who set points by hand, and why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>In force without an end.</source>
        <translation>长期有效。</translation>
    </message>
    <message>
        <source>In force until %1.</source>
        <translation>有效期至 %1。</translation>
    </message>
    <message>
        <source>For the next run; the card has %1.</source>
        <translation>用于下次运行；评分卡上为 %1 分。</translation>
    </message>
    <message>
        <source>Weight of evidence of the bins, in their order: bars that rise are safer than the sample.</source>
        <translation>各分箱的证据权重，按分箱顺序：向上的柱比样本整体更安全。</translation>
    </message>
    <message>
        <source>2 × AUC − 1 of the variable alone, its bins ranked by weight of evidence, on training rows.</source>
        <translation>仅用该变量、按证据权重排序分箱时的 2 × AUC − 1，基于训练行。</translation>
    </message>
    <message>
        <source>Largest distance between the shares of goods and bads up to a bin, of the variable alone, on training rows.</source>
        <translation>仅用该变量时，累计到某一分箱的好客户与坏客户占比之间的最大差距，基于训练行。</translation>
    </message>
    <message>
        <source>Share of training rows without a value.</source>
        <translation>训练行中缺失值的占比。</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Population stability index of the bins, training rows against %1. Below 0.10 stable, from 0.25 on act (Siddiqi 2006).</source>
        <translation>各分箱的群体稳定性指标，训练行与%1相比。低于 0.10 为稳定，达到 0.25 须处理（Siddiqi 2006）。</translation>
    </message>
    <message>
        <source>Variables with the same number correlate pairwise by %1 or more in weight of evidence, so they tell much the same.</source>
        <translation>编号相同的变量，其证据权重两两相关系数不低于 %1，因此所含信息大致相同。</translation>
    </message>
    <message>
        <source>VIF</source>
        <translation>VIF</translation>
    </message>
    <message>
        <source>Variance inflation factor among all usable inputs: 1 / (1 − R²) of its regression on the others.</source>
        <translation>在所有可用输入变量中的方差膨胀因子：对其余变量回归的 1 / (1 − R²)。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Standard deviation of coefficient × WoE over the training rows, as a share of the sum over the card.</source>
        <translation>系数 × WoE 在训练行上的标准差，占评分卡各变量之和的比例。</translation>
    </message>
    <message>
        <source>VIF on the card</source>
        <translation>卡内 VIF</translation>
    </message>
    <message>
        <source>Variance inflation factor among the variables of the card.</source>
        <translation>在评分卡变量之间的方差膨胀因子。</translation>
    </message>
    <message>
        <source>next run: automatic</source>
        <translation>下次运行：自动</translation>
    </message>
    <message>
        <source>next run: forced</source>
        <translation>下次运行：强制入模</translation>
    </message>
    <message>
        <source>next run: excluded</source>
        <translation>下次运行：排除</translation>
    </message>
    <message>
        <source>knows the outcome</source>
        <translation>已知结果</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between remarks</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>sign flip: works against its own bins</source>
        <translation>符号反转：与自身分箱方向相反</translation>
    </message>
    <message>
        <source>on the card, forced</source>
        <translation>在卡上，强制入模</translation>
    </message>
    <message>
        <source>on the card</source>
        <translation>在卡上</translation>
    </message>
    <message>
        <source>out-of-time rows</source>
        <translation>跨时间验证行</translation>
    </message>
    <message>
        <source>read by the network</source>
        <translation>由网络读取</translation>
    </message>
    <message>
        <source>it was excluded by hand</source>
        <translation>被人工排除</translation>
    </message>
    <message>
        <source>the selection did without it</source>
        <translation>变量筛选未选用</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>挑战者模型</translation>
    </message>
    <message>
        <source>Points that the value is worth to the network against a value that says nothing: integrated gradients (Sundararajan, Taly and Yan 2017) on the scale of the card.</source>
        <translation>相对于不含信息的取值，该取值对网络值多少分：积分梯度（Sundararajan、Taly 与 Yan 2017），按评分卡的标度。</translation>
    </message>
    <message>
        <source>Points of the card.</source>
        <translation>评分卡的分数。</translation>
    </message>
    <message>
        <source>no significant difference</source>
        <translation>无显著差异</translation>
    </message>
    <message>
        <source>network better</source>
        <translation>网络更好</translation>
    </message>
    <message>
        <source>scorecard better</source>
        <translation>评分卡更好</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Fitted in the same run on the same training rows, inputs and bins.</source>
        <translation>在同一次运行中用相同的训练行、输入和分箱拟合。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Network minus scorecard.</source>
        <translation>网络减评分卡。</translation>
    </message>
    <message numerus="yes">
        <source>Of the difference: percentiles of %n resample(s) of the held-out rows, goods and bads apart (Efron and Tibshirani 1993).</source>
        <translation>
            <numerusform>差异的区间：对留出行做 %n 次重抽样（好客户与坏客户分别抽取）的分位数（Efron 与 Tibshirani 1993）。</numerusform>
        </translation>
    </message>
    <message>
        <source>p, DeLong</source>
        <translation>p（DeLong）</translation>
    </message>
    <message>
        <source>Of AUC only: DeLong&apos;s paired test.</source>
        <translation>仅用于 AUC：DeLong 配对检验。</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>By the interval: significant at 5 % when 0 is outside.</source>
        <translation>依据区间：0 在区间之外时在 5 % 水平上显著。</translation>
    </message>
    <message>
        <source>H-measure</source>
        <translation>H 度量</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 分数</translation>
    </message>
    <message>
        <source>Mean squared error of the probabilities; lower is better.</source>
        <translation>概率的均方误差；越低越好。</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技巧分</translation>
    </message>
    <message>
        <source>Share of the Brier score of predicting the bad rate for everyone that the model saves.</source>
        <translation>与对所有人都预测坏账率相比，模型降低了 Brier 分数的多大比例。</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Mean squared distance of a band&apos;s bad rate from its prediction; 0 is best.</source>
        <translation>各段坏账率与其预测值之差的均方；0 最好。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨度</translation>
    </message>
    <message>
        <source>How far the bands&apos; bad rates are from the overall one; higher is better.</source>
        <translation>各段坏账率与总体坏账率相距多远；越高越好。</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Mean distance of a band&apos;s bad rate from its mean prediction.</source>
        <translation>各段坏账率与其平均预测值的平均差距。</translation>
    </message>
    <message>
        <source>p, Hosmer–Lemeshow</source>
        <translation>p（Hosmer–Lemeshow）</translation>
    </message>
    <message>
        <source>A low p-value speaks against the calibration; in a large sample also of differences that do not matter.</source>
        <translation>p 值低说明校准不佳；样本很大时，无关紧要的差异也会使其偏低。</translation>
    </message>
    <message>
        <source>the card as it is</source>
        <translation>现有评分卡</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>Calibration by group</source>
        <translation>分组校准</translation>
    </message>
    <message>
        <source>held-out rows, the largest groups</source>
        <translation>留出行，最大的几组</translation>
    </message>
    <message>
        <source>Observed bad rate in each fifth of predicted risk. A group above the diagonal is riskier than the card says, one below it safer.</source>
        <translation>预测风险每五分之一内的实际坏账率。在对角线之上的组比评分卡所说的风险更高，在其下的更安全。</translation>
    </message>
    <message>
        <source>AUC against impact ratio</source>
        <translation>AUC 与影响比率</translation>
    </message>
    <message>
        <source>held-out rows, same share approved</source>
        <translation>留出行，通过率相同</translation>
    </message>
    <message>
        <source>Each point is the card fitted again without some of its variables, approving the same share of the training rows; the ratio is the lowest of any group. Further right the groups are approved more alike, further up the card tells more.</source>
        <translation>每个点是去掉若干变量后重新拟合的评分卡，在训练行上保持相同通过率；比率取各组中最低者。越靠右各组通过率越接近，越靠上评分卡区分力越强。</translation>
    </message>
    <message>
        <source>Lowest impact ratio</source>
        <translation>最低影响比率</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>现有评分卡</translation>
    </message>
    <message>
        <source>Without one variable</source>
        <translation>去掉一个变量</translation>
    </message>
    <message>
        <source>Without several</source>
        <translation>去掉多个变量</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>On the held-out rows.</source>
        <translation>在留出行上。</translation>
    </message>
    <message>
        <source>Lowest ratio</source>
        <translation>最低比率</translation>
    </message>
    <message>
        <source>The lowest adverse-impact ratio of the groups with at least 30 held-out rows.</source>
        <translation>至少有 30 个留出行的各组中最低的不利影响比率。</translation>
    </message>
    <message>
        <source>Share of the held-out rows at or above the cut-off.</source>
        <translation>得分不低于临界分的留出行占比。</translation>
    </message>
    <message>
        <source>Goods, gap</source>
        <translation>好客户差距</translation>
    </message>
    <message>
        <source>Bads, gap</source>
        <translation>坏客户差距</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>United States, federal</source>
        <translation>美国（联邦）</translation>
    </message>
    <message>
        <source>United States, states and private suits</source>
        <translation>美国（各州与私人诉讼）</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>欧盟</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Equal Credit Opportunity Act and Regulation B: since 21 July 2026 the rule has no effects test (disparate impact) any more. Treating applicants differently on a prohibited basis and the reasons owed for adverse action (12 CFR 1002.9) remain its subject. The line comes from personnel selection (29 CFR 1607.4 D); no lending regulator has adopted it.</source>
        <translation>《平等信贷机会法》与 B 条例：自 2026 年 7 月 21 日起，该条例不再包含效果检验（差别影响）。基于禁止理由的差别对待，以及不利决定须说明理由（12 CFR 1002.9），仍在其规定之内。该界线来自人员选拔（29 CFR 1607.4 D）；没有信贷监管机构采用过它。</translation>
    </message>
    <message>
        <source>State laws, the Fair Housing Act and private suits may still look at unequal outcomes whatever Regulation B says since July 2026. They ask for a business reason and for less discriminatory alternatives: the frontier below shows candidates. The line comes from personnel selection (29 CFR 1607.4 D); no lending regulator has adopted it.</source>
        <translation>无论 B 条例自 2026 年 7 月起如何规定，各州法律、《公平住房法》与私人诉讼仍可能关注结果的不均等，并会追问业务理由和歧视性更小的替代方案：下方的边界列出了候选方案。该界线来自人员选拔（29 CFR 1607.4 D）；没有信贷监管机构采用过它。</translation>
    </message>
    <message>
        <source>The AI Act counts the scoring of natural persons for credit among its high-risk uses, the data protection regulation sets conditions for decisions by machine alone (Article 22), and the equal treatment directives speak of indirect discrimination. None of them names a ratio.</source>
        <translation>《人工智能法》把对自然人的信用评分列为高风险用途，《通用数据保护条例》第 22 条对完全自动化的决定设有条件，平等待遇指令涉及间接歧视。它们都没有规定比率。</translation>
    </message>
    <message>
        <source>The Personal Information Protection Law asks that automated decisions be transparent, fair and impartial (Article 24); the interim measures for internet loans of commercial banks ask for the model&apos;s development, testing, review and monitoring by different people (Articles 34 and 35). Neither names a ratio.</source>
        <translation>《个人信息保护法》第二十四条要求自动化决策透明、公平、公正；《商业银行互联网贷款管理暂行办法》第三十四、三十五条要求模型开发、测试、评审、监测由不同人员承担。二者都没有规定比率。</translation>
    </message>
    <message>
        <source>no outcome known</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>bad rate %1 (%2), n = %3</source>
        <translation>坏账率 %1（%2），n = %3</translation>
    </message>
    <message>
        <source>Bad rate of those whose outcome is known, with Wilson&apos;s 95 % interval.</source>
        <translation>结果已知者的坏账率，附 Wilson 95% 区间。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cases, and as a share of all</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Approved as recommended</source>
        <translation>按建议通过</translation>
    </message>
    <message>
        <source>The score was good enough, and the case was approved.</source>
        <translation>得分足够，案例获得通过。</translation>
    </message>
    <message>
        <source>Low-side overrides</source>
        <translation>低端改判</translation>
    </message>
    <message>
        <source>Approved although the score was too low.</source>
        <translation>得分过低，仍予通过。</translation>
    </message>
    <message>
        <source>Declined as recommended</source>
        <translation>按建议拒绝</translation>
    </message>
    <message>
        <source>The score was too low, and the case was declined.</source>
        <translation>得分过低，案例被拒绝。</translation>
    </message>
    <message>
        <source>High-side overrides</source>
        <translation>高端改判</translation>
    </message>
    <message>
        <source>Declined although the score was good enough.</source>
        <translation>得分足够，仍予拒绝。</translation>
    </message>
    <message>
        <source>Approved alone</source>
        <translation>仅通过者</translation>
    </message>
    <message>
        <source>Fuzzy</source>
        <translation>模糊法</translation>
    </message>
    <message>
        <source>Hard cut-off</source>
        <translation>硬切分</translation>
    </message>
    <message>
        <source>Parcelling</source>
        <translation>打包法（分段）</translation>
    </message>
    <message>
        <source>DeLong&apos;s paired test of that difference.</source>
        <translation>对该差值的 DeLong 配对检验。</translation>
    </message>
    <message>
        <source>Assumed bad rate of the rejected</source>
        <translation>被拒绝者的假设坏账率</translation>
    </message>
    <message>
        <source>An assumption. In the first row: what the card of the approved predicts.</source>
        <translation>这是假设。第一行是仅用通过者拟合的评分卡的预测。</translation>
    </message>
    <message>
        <source>AUC, approved</source>
        <translation>AUC（通过者）</translation>
    </message>
    <message>
        <source>On held-out approved applicants: the only ones whose outcome is known.</source>
        <translation>在留出的通过申请人上：只有他们的结果是已知的。</translation>
    </message>
    <message>
        <source>Of AUC, from the card of the approved alone.</source>
        <translation>AUC 与仅通过者评分卡之差。</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Bad rate of the rejected that were fitted on.</source>
        <translation>参与拟合的被拒绝者的坏账率。</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>True bad rate of the same.</source>
        <translation>同一群体的真实坏账率。</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Assumed less true, in percentage points.</source>
        <translation>假设值减真实值，单位为百分点。</translation>
    </message>
    <message>
        <source>Labels right</source>
        <translation>标签正确率</translation>
    </message>
    <message>
        <source>Share of assumed outcomes that are the true ones.</source>
        <translation>假设结果与真实结果一致的占比。</translation>
    </message>
    <message>
        <source>AUC, everybody</source>
        <translation>AUC（全体）</translation>
    </message>
    <message>
        <source>On held-out applicants, approved and rejected, by their true outcomes.</source>
        <translation>在留出的申请人（通过与拒绝）上，按真实结果计算。</translation>
    </message>
    <message>
        <source>Score distributions</source>
        <translation>得分分布</translation>
    </message>
    <message>
        <source>rows fitted on, bands of 10 points</source>
        <translation>拟合行，每 10 分一段</translation>
    </message>
    <message>
        <source>The approved are not everybody who applies. The first two lines are scored by the card of the approved alone, the third by the card with assumed outcomes.</source>
        <translation>通过者并不等于所有申请人。前两条线用仅通过者的评分卡评分，第三条用带假设结果的评分卡评分。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Everybody, %1</source>
        <translation>全体，%1</translation>
    </message>
    <message>
        <source>Calibration on everybody</source>
        <translation>全体校准</translation>
    </message>
    <message>
        <source>held-out applicants, true outcomes</source>
        <translation>留出的申请人，真实结果</translation>
    </message>
    <message>
        <source>True bad rate of approved and rejected applicants in each band of predicted risk. On the diagonal the prediction is right on average.</source>
        <translation>各预测风险分段内通过与被拒绝申请人的真实坏账率。在对角线上表示预测平均而言正确。</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>a variable that the later card lacks</comment>
        <translation>已移除</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a variable that the earlier card lacks</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>same bins</source>
        <translation>分箱相同</translation>
    </message>
    <message>
        <source>other bins</source>
        <translation>分箱不同</translation>
    </message>
    <message>
        <source>Coefficient, %1</source>
        <translation>系数，%1</translation>
    </message>
    <message>
        <source>IV, %1</source>
        <translation>IV，%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Later coefficient less the earlier one.</source>
        <translation>后者系数减前者系数。</translation>
    </message>
    <message>
        <source>Points, %1</source>
        <translation>分值，%1</translation>
    </message>
    <message>
        <source>Later points less the earlier ones.</source>
        <translation>后者分值减前者分值。</translation>
    </message>
    <message>
        <source>Base points</source>
        <translation>基础分</translation>
    </message>
    <message>
        <source>n = %1, bad rate within %2</source>
        <translation>n = %1，坏账率区间 %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Both models approve the same applicants.</source>
        <translation>两个模型通过的申请人相同。</translation>
    </message>
    <message>
        <source>The network approves %1 whom the scorecard refuses, and refuses %2 whom it approves.</source>
        <translation>网络通过了评分卡拒绝的 %1 人，拒绝了评分卡通过的 %2 人。</translation>
    </message>
    <message>
        <source>Bad rate of those swapped in minus those swapped out: %1 (95 % interval %2 to %3)</source>
        <translation>换入者坏账率减换出者坏账率：%1（95 % 区间 %2 至 %3）</translation>
    </message>
    <message>
        <source>those swapped in are safer</source>
        <translation>换入者更安全</translation>
    </message>
    <message>
        <source>those swapped in are riskier</source>
        <translation>换入者风险更高</translation>
    </message>
    <message>
        <source>%1 %2: %3.</source>
        <comment>whom the models swap, the figures, the conclusion</comment>
        <translation>%1%2：%3。</translation>
    </message>
    <message>
        <source>Scorecard #%1 was selected, rounded or edited in another way. The test is of the network against a plain scorecard with the network&apos;s own inputs and bins.</source>
        <translation>评分卡 #%1 的变量选择、取整或编辑方式不同。此处检验的是网络与使用网络自身输入和分箱的普通评分卡。</translation>
    </message>
    <message>
        <source>run set up</source>
        <translation>运行已设置</translation>
    </message>
    <message>
        <source>run started</source>
        <translation>运行已开始</translation>
    </message>
    <message>
        <source>run ended</source>
        <translation>运行已结束</translation>
    </message>
    <message>
        <source>bins edited</source>
        <translation>分箱已编辑</translation>
    </message>
    <message>
        <source>state changed</source>
        <translation>状态已变更</translation>
    </message>
    <message>
        <source>rule for second reviewers set</source>
        <translation>设定第二复核人规则</translation>
    </message>
    <message>
        <source>scenario saved</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>scenario deleted</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>case decided</source>
        <translation>案件已决定</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>评审中</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a model</comment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>已上线</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已退役</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>提交评审</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>退役</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Cumulative accuracy profile</source>
        <translation>累计准确曲线</translation>
    </message>
    <message>
        <source>accuracy ratio %1</source>
        <translation>准确率比 %1</translation>
    </message>
    <message>
        <source>Share of all bads among the riskiest share of applicants. A score that knows nothing stays on the diagonal.</source>
        <translation>风险最高的一部分申请人中所含坏客户占全部坏客户的比例。毫无区分力的分数落在对角线上。</translation>
    </message>
    <message>
        <source>Riskiest share of applicants</source>
        <translation>风险最高的申请人占比</translation>
    </message>
    <message>
        <source>Share of all bads</source>
        <translation>占全部坏客户</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>好客户</translation>
    </message>
    <message>
        <source>Bads</source>
        <translation>坏客户</translation>
    </message>
    <message>
        <source>Score distribution</source>
        <translation>分数分布</translation>
    </message>
    <message>
        <source>share of all goods, of all bads</source>
        <translation>占全部好客户、全部坏客户</translation>
    </message>
    <message>
        <source>Where the goods and the bads lie on the scale of scores, in bands of one width.</source>
        <translation>好客户与坏客户在分数上的分布，按等宽分数段统计。</translation>
    </message>
    <message>
        <source>Bad rate of the approved</source>
        <translation>通过者坏账率</translation>
    </message>
    <message>
        <source>Approval and bad rate</source>
        <translation>通过率与坏账率</translation>
    </message>
    <message>
        <source>What share of the applicants each cut-off approves, and how many of those are bad.</source>
        <translation>每个临界分通过的申请人比例，以及其中坏客户的比例。</translation>
    </message>
    <message>
        <source>Cut-off score</source>
        <translation>临界分</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>KS-optimal</source>
        <translation>KS 最优</translation>
    </message>
    <message>
        <source>Most profitable</source>
        <translation>利润最大</translation>
    </message>
    <message>
        <source>Bayes</source>
        <translation>贝叶斯</translation>
    </message>
    <message>
        <source>Profit by cut-off</source>
        <translation>各临界分的利润</translation>
    </message>
    <message>
        <source>Approved goods × profit − approved bads × loss.</source>
        <translation>通过的好客户数 × 利润 − 通过的坏客户数 × 损失。</translation>
    </message>
    <message>
        <source>Chance that a bad case is scored riskier than a good one, with DeLong&apos;s 95 % interval.</source>
        <translation>坏客户评分风险高于好客户的概率，附 DeLong 95% 区间。</translation>
    </message>
    <message>
        <source>Gini %1</source>
        <translation>基尼 %1</translation>
    </message>
    <message>
        <source>Largest distance between the score distributions of goods and bads.</source>
        <translation>好坏客户分数分布之间的最大距离。</translation>
    </message>
    <message>
        <source>costs by the bad rate</source>
        <translation>成本按坏账率</translation>
    </message>
    <message>
        <source>Share of the expected cost of errors that the score saves (Hand 2009).</source>
        <translation>评分节省的期望误判成本占比（Hand 2009）。</translation>
    </message>
    <message>
        <source>reliability %1, resolution %2</source>
        <translation>可靠性 %1，分辨率 %2</translation>
    </message>
    <message>
        <source>Mean squared error of the probabilities; reliability: lower is better, resolution: higher.</source>
        <translation>概率的均方误差；可靠性越低越好，分辨率越高越好。</translation>
    </message>
    <message>
        <source>Hosmer–Lemeshow</source>
        <translation>Hosmer–Lemeshow</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>χ² %1, %2 degrees of freedom</source>
        <translation>χ² %1，自由度 %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>Bad rate over the bad rate of everyone.</source>
        <translation>坏账率与总体坏账率之比。</translation>
    </message>
    <message>
        <source>Rows so far</source>
        <translation>累计行占比</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Share of all bads from the riskiest band to this one.</source>
        <translation>从风险最高段到本段的坏客户占比。</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>临界分</translation>
    </message>
    <message>
        <source>Goods approved</source>
        <translation>通过的好客户</translation>
    </message>
    <message>
        <source>Bads approved</source>
        <translation>通过的坏客户</translation>
    </message>
    <message>
        <source>Out-of-time rows</source>
        <translation>跨时间验证行</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>Held-out rows</source>
        <translation>留出行</translation>
    </message>
    <message>
        <source>PD off by</source>
        <translation>PD 偏差</translation>
    </message>
    <message>
        <source>Mean predicted probability of bad of the held-out rejected less their true bad rate.</source>
        <translation>留出的被拒绝者的平均预测坏概率减其真实坏账率。</translation>
    </message>
    <message>
        <source>%1 better</source>
        <comment>name of a run</comment>
        <translation>%1 更好</translation>
    </message>
    <message>
        <source>%1 minus %2.</source>
        <translation>%1减%2。</translation>
    </message>
    <message>
        <source>%1 minus %2: AUC %3 (95 % interval %4 to %5), %6, n = %7</source>
        <translation>%1减%2：AUC %3（95 % 区间 %4 至 %5），%6，n = %7</translation>
    </message>
    <message>
        <source>%1 separates better</source>
        <comment>name of a run</comment>
        <translation>%1 的区分度更好</translation>
    </message>
</context>
<context>
    <name>riskloom::CreditWorkbench</name>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>A scorecard begins with data</source>
        <translation>评分卡从数据开始</translation>
    </message>
    <message>
        <source>Import a file with past applications and how they ended, or take the bundled German credit data: 1,000 applications, 300 of them bad.</source>
        <translation>导入记录历史申请及其结果的文件，或使用自带的德国信用数据：1,000 笔申请，其中 300 笔为坏客户。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Run what is set up</source>
        <translation>运行当前设置</translation>
    </message>
    <message>
        <source>Set up a scorecard</source>
        <translation>设置评分卡</translation>
    </message>
    <message>
        <source>Set up a neural challenger</source>
        <translation>设置神经网络挑战者模型</translation>
    </message>
    <message>
        <source>Show or hide the form</source>
        <translation>显示或隐藏表单</translation>
    </message>
    <message>
        <source>The scenario %1 was deleted</source>
        <translation>已删除方案 %1</translation>
    </message>
    <message>
        <source>Set up reject inference</source>
        <translation>设置拒绝推断</translation>
    </message>
    <message>
        <source>Save the validation report as PDF</source>
        <translation>将验证报告保存为 PDF</translation>
    </message>
    <message>
        <source>Save the validation report as HTML</source>
        <translation>将验证报告保存为 HTML</translation>
    </message>
</context>
<context>
    <name>riskloom::DataTable</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>复制整个表格</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>选择列…</translation>
    </message>
</context>
<context>
    <name>riskloom::DatasetBrowser</name>
    <message>
        <source>Import a CSV file</source>
        <translation>导入 CSV 文件</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Find a dataset</source>
        <translation>查找数据集</translation>
    </message>
    <message>
        <source>Import a CSV file…</source>
        <translation>导入 CSV 文件…</translation>
    </message>
    <message>
        <source>Rename the dataset</source>
        <translation>重命名数据集</translation>
    </message>
    <message>
        <source>Delete the dataset; this can be undone</source>
        <translation>删除数据集；可撤销</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Import a CSV file, or drop one here. You see how it will be read before anything is stored.</source>
        <translation>导入 CSV 文件，或将其拖到此处。存储之前可先看到读取效果。</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行，%2 列</translation>
    </message>
    <message>
        <source>Text tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>文本表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Show dataset %1</source>
        <translation>显示数据集 %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>riskloom::DatasetNameLine</name>
    <message>
        <source>Name of the dataset</source>
        <translation>数据集名称</translation>
    </message>
</context>
<context>
    <name>riskloom::DatasetPage</name>
    <message>
        <source>Build a scorecard</source>
        <translation>建立评分卡</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Refused rows (%1)</source>
        <translation>被拒绝的行（%1）</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns, from %3 on %4, fingerprint %5</source>
        <translation>%1 行，%2 列，来自 %3，%4，指纹 %5</translation>
    </message>
    <message>
        <source>Line of the file</source>
        <translation>文件行号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Look at the prices</source>
        <translation>查看价格</translation>
    </message>
</context>
<context>
    <name>riskloom::DecisionForm</name>
    <message>
        <source>Reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Name of the reviewer</source>
        <translation>审核人姓名</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>决定的理由</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>Give the name of the reviewer first.</source>
        <translation>请先填写审核人姓名。</translation>
    </message>
    <message>
        <source>Give the reason for the decision first.</source>
        <translation>请先填写决定的理由。</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>人工干预</translation>
    </message>
    <message>
        <source>against the recommendation, so %1</source>
        <translation>与建议相反，即%1</translation>
    </message>
</context>
<context>
    <name>riskloom::DrawForm</name>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>数据集名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riskloom::EdgePlot</name>
    <message>
        <source>Rows by unit</source>
        <translation>单位行数</translation>
    </message>
    <message>
        <source>Distribution of %1 with the edges of its bins</source>
        <translation>%1 的分布及分箱边界</translation>
    </message>
    <message>
        <source>Drag an edge to move it, double-click to set a new one. The field and buttons above do the same from the keyboard.</source>
        <translation>拖动边界可移动，双击可新建。上方的输入框可用键盘完成同样操作。</translation>
    </message>
</context>
<context>
    <name>riskloom::EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Sharpe ratio less that of 1/N</source>
        <translation>夏普比率减 1/N</translation>
    </message>
    <message>
        <source>with 95% intervals</source>
        <translation>附 95% 区间</translation>
    </message>
    <message>
        <source>A whisker that reaches over 0 is no difference that these days could show.</source>
        <translation>跨过 0 的须线表示这些日子无法显示差异。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Difference a year</source>
        <translation>年化差值</translation>
    </message>
    <message>
        <source>Rank out of sample of the best in sample</source>
        <translation>样本内最佳者的样本外排名</translation>
    </message>
    <message>
        <source>PBO %1</source>
        <translation>PBO %1</translation>
    </message>
    <message>
        <source>Logit of the rank on the days that did not choose it, over %1 splits. Below 0 the best strategy of one half of the days was in the lower half of all on the other.</source>
        <translation>未参与选择的日子上的排名对数几率，共 %1 种划分。小于 0 表示一半日子的最佳策略在另一半日子落入后一半。</translation>
    </message>
    <message>
        <source>Logit, from</source>
        <translation>对数几率，起于</translation>
    </message>
    <message>
        <source>Share of splits</source>
        <translation>划分占比</translation>
    </message>
    <message>
        <source>Middle of %1 paths</source>
        <translation>%1 条路径的中位</translation>
    </message>
    <message>
        <source>Value of 1: weights fitted on other days</source>
        <translation>1 的价值：权重由其他日期拟合</translation>
    </message>
    <message>
        <source>from the lowest to the highest path</source>
        <translation>从最低路径到最高路径</translation>
    </message>
    <message>
        <source>On every path every day is tested by weights that were fitted on days of other folds, earlier and later ones.</source>
        <translation>在每条路径上，每一天都由其他折（更早或更晚）的日期所拟合的权重来检验。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Walk-forward</source>
        <translation>滚动前推</translation>
    </message>
    <message>
        <source>Sharpe ratio of the paths</source>
        <translation>各路径的夏普比率</translation>
    </message>
    <message>
        <source>middle, lowest and highest; walk-forward as a diamond</source>
        <translation>中位、最低与最高；菱形为滚动前推</translation>
    </message>
    <message>
        <source>How much a Sharpe ratio hangs on the days that the weights were fitted on. Not an interval: the paths share their days.</source>
        <translation>夏普比率在多大程度上取决于拟合权重所用的日期。这不是置信区间：各路径共用同样的日期。</translation>
    </message>
    <message>
        <source>Sharpe ratio a year</source>
        <translation>年化夏普比率</translation>
    </message>
</context>
<context>
    <name>riskloom::ExportButton</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>PMML 4.4</source>
        <translation>PMML 4.4</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>C++ header</source>
        <translation>C++ 头文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The validation report, or the scorecard for another program</source>
        <translation>验证报告，或供其他程序使用的评分卡</translation>
    </message>
    <message>
        <source>Report of scorecard #%1, %2 …</source>
        <translation>评分卡 #%1 的报告，%2…</translation>
    </message>
    <message>
        <source>Report of challenger #%1, %2 …</source>
        <translation>挑战者 #%1 的报告，%2…</translation>
    </message>
    <message>
        <source>Scorecard #%1, %2 …</source>
        <translation>评分卡 #%1，%2…</translation>
    </message>
    <message>
        <source>Save the validation report</source>
        <translation>保存验证报告</translation>
    </message>
    <message>
        <source>Save the scorecard</source>
        <translation>保存评分卡</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>riskloom::ExtensionPage</name>
    <message>
        <source>Currency, cash and bonds</source>
        <translation>货币、现金与债券</translation>
    </message>
    <message>
        <source>%1, extended</source>
        <translation>%1（扩展）</translation>
    </message>
    <message>
        <source>What is converted and added</source>
        <translation>换算与添加的内容</translation>
    </message>
    <message>
        <source>from the first price to the last</source>
        <translation>从第一个价格到最后一个价格</translation>
    </message>
    <message>
        <source>Make these prices</source>
        <translation>生成这些价格</translation>
    </message>
    <message>
        <source>A dataset of its own with what is converted and added. These prices stay as they are.</source>
        <translation>包含换算与添加内容的独立数据集。原价格保持不变。</translation>
    </message>
</context>
<context>
    <name>riskloom::FairnessPage</name>
    <message>
        <source>Fairness</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>Protected column</source>
        <translation>受保护列</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>界线</translation>
    </message>
    <message>
        <source>Line for the adverse-impact ratio</source>
        <translation>不利影响比的界线</translation>
    </message>
    <message>
        <source>Groups whose ratio is below it are pointed out. 0.80 is the custom of the field.</source>
        <translation>比值低于界线的群体会被指出。业内惯例为 0.80。</translation>
    </message>
    <message>
        <source>Variables that may stand in for it</source>
        <translation>可能成为其代理的变量</translation>
    </message>
    <message>
        <source>A variable that tells much of the protected column can carry it into the score.</source>
        <translation>透露受保护列信息较多的变量，可能把它带入评分。</translation>
    </message>
    <message>
        <source>No scorecard yet</source>
        <translation>尚无评分卡</translation>
    </message>
    <message>
        <source>Choose Scorecard under Set up and press Run.</source>
        <translation>在“设置”中选择“评分卡”，然后按“运行”。</translation>
    </message>
    <message>
        <source>No protected column to compare</source>
        <translation>没有可比较的受保护列</translation>
    </message>
    <message>
        <source>In Data, give a column such as sex or age band the role Protected, then run the scorecard again. The model never reads it; its groups are only compared here.</source>
        <translation>在“数据”中把性别、年龄段等列的角色设为“受保护”，然后重新运行评分卡。模型从不读取该列，只在此处比较其各群体。</translation>
    </message>
    <message>
        <source>Held-out rows; approved from %1 points, the cut-off of the highest profit on the training rows. Every group is held against the largest one, %2.</source>
        <translation>留出行；%1 分及以上通过，即训练行上利润最高的临界分。各群体均与最大的群体（%2）比较。</translation>
    </message>
    <message>
        <source>A screen, not law.</source>
        <translation>这是筛查，不是法律。</translation>
    </message>
    <message>
        <source>Rules of</source>
        <translation>适用规则</translation>
    </message>
    <message>
        <source>Whose rules the text speaks of</source>
        <translation>文字所依据的法域</translation>
    </message>
    <message>
        <source>Approvals by group of the protected column</source>
        <translation>受保护列各组的通过情况</translation>
    </message>
    <message>
        <source>Errors and calibration by group</source>
        <translation>各组的误差与校准</translation>
    </message>
    <message>
        <source>What leaving variables out would do</source>
        <translation>去掉变量会怎样</translation>
    </message>
    <message>
        <source>The same bins, fitted again without one variable each, then along the path that brings the groups closest.</source>
        <translation>分箱不变，逐个去掉一个变量重新拟合，再沿着使各组最接近的路径继续。</translation>
    </message>
    <message>
        <source>Cards without some of the variables</source>
        <translation>去掉部分变量的评分卡</translation>
    </message>
</context>
<context>
    <name>riskloom::FieldRow</name>
    <message>
        <source>What is “%1”?</source>
        <translation>“%1”是什么？</translation>
    </message>
</context>
<context>
    <name>riskloom::FindingsPage</name>
    <message>
        <source>Splits and outliers</source>
        <translation>拆分与异常值</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1（更正）</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Take the corrections of the chosen lines</source>
        <translation>采用所选行的更正</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Take every correction that is proposed</source>
        <translation>采用所有建议的更正</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back what was accepted on the chosen lines, or all of it when none is chosen</source>
        <translation>撤回所选行已接受的更正；未选行时全部撤回</translation>
    </message>
    <message>
        <source>Make corrected prices</source>
        <translation>生成更正后的价格</translation>
    </message>
    <message>
        <source>A dataset of its own with what was accepted. These prices stay as they are.</source>
        <translation>包含已接受更正的独立数据集。原价格保持不变。</translation>
    </message>
    <message>
        <source>Nothing that jumps was found.</source>
        <translation>未发现跳动。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 项发现</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>已接受 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at is every log return farther than %1 from the asset&apos;s median, in units of 1.4826 times the median distance. It is a bad tick when three quarters of it are undone by the next price; a split when the price, less the middle move of the other assets on the day, is within %2 of a usual ratio (3:2, 2:1, 5:2, 3:1 … 100:1, and their reverses) and the next five prices stay there.</source>
        <translation>检查与资产中位数相距超过 %1 的对数收益（以 1.4826 倍中位距离为单位）。若下一个价格抵消其四分之三，则为错误报价；若扣除当日其他资产变动的中位数后，价格与常见比例（3:2、2:1、5:2、3:1 … 100:1 及其反向）相差在 %2 之内且随后五个价格停留于此，则为拆分。</translation>
    </message>
</context>
<context>
    <name>riskloom::FoldSection</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>riskloom::FrontierPage</name>
    <message>
        <source>Frontier</source>
        <translation>有效前沿</translation>
    </message>
    <message>
        <source>Place on the frontier</source>
        <translation>前沿上的位置</translation>
    </message>
    <message>
        <source>From the least risk at the left to the highest expected return at the right.</source>
        <translation>从左端的最小风险到右端的最高预期收益。</translation>
    </message>
    <message>
        <source>Expected %1 at a risk of %2</source>
        <translation>预期 %1，风险 %2</translation>
    </message>
    <message>
        <source>Efficient frontier</source>
        <translation>有效前沿</translation>
    </message>
    <message>
        <source>Expected return and risk</source>
        <translation>预期收益与风险</translation>
    </message>
    <message>
        <source>No allocation within the limits expects more for as little risk as the line.</source>
        <translation>在限制之内，没有任何配置能以同样小的风险预期更高收益。</translation>
    </message>
    <message>
        <source>Risk: volatility</source>
        <translation>风险：波动率</translation>
    </message>
    <message>
        <source>Expected return</source>
        <translation>预期收益</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Weights there</source>
        <translation>该处的权重</translation>
    </message>
    <message>
        <source>Weights of the chosen place on the frontier, the largest first.</source>
        <translation>前沿上所选位置的权重，由大到小。</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>“%1”: %2 before, %3 after.</source>
        <translation>“%1”：之前 %2，之后 %3。</translation>
    </message>
    <message>
        <source>Without views Black-Litterman expects what makes the market weights the best ones.</source>
        <translation>没有观点时，Black-Litterman 的预期就是使市场权重成为最优的收益。</translation>
    </message>
    <message>
        <source>Expected return after the views</source>
        <translation>加入观点后的预期收益</translation>
    </message>
    <message>
        <source>Before the views</source>
        <translation>加入观点之前</translation>
    </message>
    <message>
        <source>A view on one asset moves every other that moves with it.</source>
        <translation>对一个资产的观点会带动所有与它同向变动的资产。</translation>
    </message>
    <message>
        <source>This run kept no frontier: an earlier version made it, or fewer than two assets are still quoted.</source>
        <translation>此运行未保存前沿：它由较早版本生成，或仍有报价的资产不足两个。</translation>
    </message>
    <message>
        <source>What the estimates on %1 promise a decision made then, not what happened: expected returns of a few years are mostly noise, and the frontier picks out the luckiest of them.</source>
        <translation>这是 %1 的估计对当日决策所承诺的，并非实际发生的：几年的预期收益大多是噪声，而前沿挑出其中最走运的。</translation>
    </message>
    <message>
        <source>a year, on the last day</source>
        <translation>年化，最后一天</translation>
    </message>
    <message>
        <source>a year, on the last day; before the views as a diamond</source>
        <translation>年化，最后一天；菱形为加入观点之前</translation>
    </message>
</context>
<context>
    <name>riskloom::GalleryPage</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>Choose pictures of 28 × 28 under Set up and press Run: a convolutional GAN learns what 28 assets look like on 28 days, and its pictures are shown beside real ones.</source>
        <translation>在“设置”中选择 28 × 28 图片并按“运行”：卷积 GAN 会学习 28 个资产 28 天的样子，其图片与真实图片并排显示。</translation>
    </message>
    <message>
        <source>Each picture is 28 assets on 28 days: a row an asset, a column a day. Blue days rose, red days fell, each in deviations of its asset. Columns of one colour are days on which the market moved as one.</source>
        <translation>每张图片是 28 个资产的 28 天：一行一个资产，一列一天。蓝色为上涨，红色为下跌，以各资产的标准差计。同色的列是市场整体同向变动的日子。</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>random windows of the training days</source>
        <translation>训练期的随机窗口</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Step of the training</source>
        <translation>训练步</translation>
    </message>
    <message>
        <source>Figures of the pictures</source>
        <translation>图片的指标</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>after step %1, the same noise at every step</source>
        <translation>第 %1 步之后，各步使用相同噪声</translation>
    </message>
</context>
<context>
    <name>riskloom::GanWorkbench</name>
    <message>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Synthetic rows begin with real ones</source>
        <translation>合成数据始于真实数据</translation>
    </message>
    <message>
        <source>Import a file, or take one of the bundled data sets: a generator learns from it and its rows are held against the real ones while it does.</source>
        <translation>导入文件，或使用自带的数据集：生成器从中学习，学习过程中其生成的行与真实行相比较。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show or hide the form for a new run</source>
        <translation>显示或隐藏新运行的表单</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>Generator run</source>
        <translation>生成器运行</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Run what is set up</source>
        <translation>按设置运行</translation>
    </message>
    <message>
        <source>Show or hide the form</source>
        <translation>显示或隐藏表单</translation>
    </message>
    <message>
        <source>The set-up repeats what was done to this training by hand, so it comes to the same generator.</source>
        <translation>此设置会重复对该训练所做的手动干预，因此会得到相同的生成器。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不重复干预</translation>
    </message>
</context>
<context>
    <name>riskloom::GapsPage</name>
    <message>
        <source>Missing prices</source>
        <translation>缺失价格</translation>
    </message>
    <message>
        <source>What each policy leaves</source>
        <translation>各政策所留下的</translation>
    </message>
    <message>
        <source>The first line is what is set up. No price is ever taken from a later day.</source>
        <translation>第一行为当前设置。绝不取用较晚日期的价格。</translation>
    </message>
    <message>
        <source>Missing by month</source>
        <translation>按月缺失</translation>
    </message>
    <message>
        <source>share of an asset&apos;s days without a price; empty before its first and behind its last</source>
        <translation>资产无价格日的占比；首日之前与末日之后为空</translation>
    </message>
    <message>
        <source>The stronger the colour, the more days of a month lack a price.</source>
        <translation>颜色越深，当月缺价的天数越多。</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>riskloom::GeneratePage</name>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>No finished generator</source>
        <translation>没有已完成的生成器</translation>
    </message>
    <message>
        <source>Rows are drawn from a run that has finished: choose one above.</source>
        <translation>行从已完成的运行中抽取：请在上方选择。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Draw rows</source>
        <translation>抽取行</translation>
    </message>
    <message>
        <source>synthetic, run %1</source>
        <translation>合成，运行 %1</translation>
    </message>
    <message>
        <source>%1 rows are kept as dataset %2.</source>
        <translation>%1 行已保存为数据集 %2。</translation>
    </message>
    <message>
        <source>Open in Credit</source>
        <translation>在信用中打开</translation>
    </message>
    <message>
        <source>Open in Data</source>
        <translation>在数据中打开</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>抽取结果</translation>
    </message>
    <message>
        <source>Save rows</source>
        <translation>保存行</translation>
    </message>
    <message>
        <source>The rows as a file, and beside it their data card: generator, data and seed by their hashes, scores, rules</source>
        <translation>将这些行存为文件，并附数据卡：生成器与数据的哈希、种子、评分和规则</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>保存行</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>How many rows keep each rule</source>
        <translation>满足各规则的行数</translation>
    </message>
    <message>
        <source>Categories in the training rows and in these</source>
        <translation>训练行与这些行中的类别占比</translation>
    </message>
    <message>
        <source>Rows are drawn by the true frequencies of the training rows and kept in this workspace as a dataset that names its run. The same run, rows, seed, rules and code give the same rows.</source>
        <translation>按训练行的真实频率生成行，并作为注明来源运行的数据集保存在本工作区。相同的运行、行数、种子、规则和编码得到相同的行。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>The shares of the training rows are read without noise, outside of ε. They are shown here, where the real rows are; the data card, which goes out with the rows, holds neither them nor the run&apos;s scores.</source>
        <translation>训练行的占比未加噪声读取，不在 ε 的保证之内。此处显示它们，因为真实数据就在这里；随行数据一起外发的数据卡既不含这些占比，也不含该运行的得分。</translation>
    </message>
</context>
<context>
    <name>riskloom::GuaranteeView</name>
    <message>
        <source>ε so far</source>
        <translation>目前的 ε</translation>
    </message>
    <message>
        <source>by epoch</source>
        <translation>按轮次</translation>
    </message>
    <message>
        <source>What all steps so far give away of any one row, by the Rényi divergence of the sampled Gaussian mechanism (Mironov, Talwar and Zhang 2019). It only grows: fewer epochs or more noise make it smaller.</source>
        <translation>到目前为止所有步骤对任意一行透露的信息，按抽样高斯机制的 Rényi 散度计算（Mironov、Talwar 与 Zhang，2019）。它只增不减：减少轮次或加大噪声可使其变小。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保证</translation>
    </message>
    <message>
        <source>differential privacy of the generator</source>
        <translation>生成器的差分隐私</translation>
    </message>
    <message>
        <source>ε = %1 so far. It grows with every step until the training ends.</source>
        <translation>目前 ε = %1。它随每一步增大，直到训练结束。</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
</context>
<context>
    <name>riskloom::HeatMap</name>
    <message>
        <source>%1 rows, %2 columns; highest %3 at %4.</source>
        <translation>%1 行，%2 列；最高 %3，位于 %4。</translation>
    </message>
</context>
<context>
    <name>riskloom::Histogram</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>No values.</source>
        <translation>没有值。</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3, most of them between %4 and %5.</source>
        <translation>%1 个值，从 %2 到 %3，多数在 %4 与 %5 之间。</translation>
    </message>
</context>
<context>
    <name>riskloom::HomePane</name>
    <message>
        <source>Welcome to Riskloom</source>
        <translation>欢迎使用 Riskloom</translation>
    </message>
    <message>
        <source>Everything stays on this machine and is saved as you go.</source>
        <translation>所有内容都留在本机，并随时自动保存。</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>演示工作区</translation>
    </message>
    <message>
        <source>Bundled data with a scorecard and a neural challenger, ready to look at.</source>
        <translation>自带数据，已建好评分卡和神经网络挑战者模型，可直接查看。</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>Newest runs</source>
        <translation>最新运行</translation>
    </message>
    <message>
        <source>Drop a CSV file here to import it, or a workspace to open it.</source>
        <translation>将 CSV 文件拖到此处即可导入，拖入工作区文件即可打开。</translation>
    </message>
    <message>
        <source>Review a scorecard</source>
        <translation>审阅评分卡</translation>
    </message>
    <message>
        <source>Bin the variables of your loan data, fit a scorecard and a neural challenger, and see which applicants each would accept.</source>
        <translation>对贷款数据的变量进行分箱，拟合评分卡与神经网络挑战者模型，比较两者各会通过哪些申请人。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start with the demo</source>
        <translation>从演示开始</translation>
    </message>
    <message>
        <source>Inspect synthetic data</source>
        <translation>检验合成数据</translation>
    </message>
    <message>
        <source>Generate people who do not exist from data that does, and see how true and how private they are.</source>
        <translation>由真实数据生成并不存在的人，检验其真实程度与隐私程度。</translation>
    </message>
    <message>
        <source>Simulate a portfolio</source>
        <translation>模拟投资组合</translation>
    </message>
    <message>
        <source>Run allocation rules through past and simulated markets, with costs, and see what remains.</source>
        <translation>让配置规则经历历史与模拟市场并计入成本，看看还剩多少。</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>None yet. Begin with the demo workspace.</source>
        <translation>暂无。可从演示工作区开始。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>Open a workspace to see its runs.</source>
        <translation>打开工作区即可查看其运行。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>riskloom::ImportPage</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1, about %2 rows. Nothing is stored before you press Import.</source>
        <translation>%1，约 %2 行。按“导入”之前不会存储任何内容。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Double click a type or role to change it.</source>
        <translation>双击类型或角色可更改。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件的行</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>数据集名称</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1（自动识别）</translation>
    </message>
    <message>
        <source>column names</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>a row of data</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>No outcome column yet; it can be chosen after the import, too.</source>
        <translation>还没有结果列；也可在导入后选择。</translation>
    </message>
    <message>
        <source>Outcome: %1, bad: %2</source>
        <translation>结果列：%1，坏客户：%2</translation>
    </message>
    <message>
        <source>All of them.</source>
        <translation>全部行。</translation>
    </message>
    <message>
        <source>The first ones, and some from the middle and the end.</source>
        <translation>开头的行，以及中间和末尾的一部分。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused; point at the sign to see why.</source>
        <translation>
            <numerusform>其中 %Ln 行将被拒绝；指向标记即可查看原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Also missing</source>
        <translation>另视为缺失</translation>
    </message>
    <message>
        <source>e.g. k.A.; -</source>
        <translation>如 未填; -</translation>
    </message>
    <message>
        <source>Further texts that mean a missing value, parted by semicolons. NA, N/A, NaN, NULL, #N/A, ? and nothing at all always do.</source>
        <translation>另外表示缺失值的文字，以分号分隔。NA、N/A、NaN、NULL、#N/A、? 和空白始终视为缺失。</translation>
    </message>
</context>
<context>
    <name>riskloom::JobStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个排队中</numerusform>
        </translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>剩余时间未知</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>No run is working.</source>
        <translation>当前没有运行。</translation>
    </message>
    <message>
        <source>Running work</source>
        <translation>正在进行的工作</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show this run</source>
        <translation>显示此运行</translation>
    </message>
    <message>
        <source>Pause and keep</source>
        <translation>暂停并保留</translation>
    </message>
    <message>
        <source>Stop now and keep the state, so that the run can go on later.</source>
        <translation>立即停止并保留状态，以便之后继续。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this run.</source>
        <translation>停止此运行。</translation>
    </message>
</context>
<context>
    <name>riskloom::JobWatch</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>riskloom::LearningPage</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message numerus="yes">
        <source>Run #%1: %2 steps, %3 parameters, trained on %4 days with %n thread(s); %5 days held out</source>
        <translation>
            <numerusform>运行 #%1：%2 步，%3 个参数，以 %n 个线程在 %4 天上训练；留出 %5 天</numerusform>
        </translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Set up a generator and press Run: what it learns is drawn here while it learns.</source>
        <translation>设置生成器并按“运行”：学习过程会实时画在这里。</translation>
    </message>
    <message>
        <source>Distance of the moments</source>
        <translation>矩的距离</translation>
    </message>
    <message>
        <source>Distance to the real market</source>
        <translation>与真实市场的距离</translation>
    </message>
    <message>
        <source>tails, autocorrelations and correlations of generated courses</source>
        <translation>生成走势的尾部、自相关与相关</translation>
    </message>
    <message>
        <source>Sum of squared differences of the moments; the lower, the more alike. This is what to watch: the critics&apos; losses say little by themselves.</source>
        <translation>各矩之差的平方和；越小越相像。应当看这条曲线：判别器的损失本身说明不了什么。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Critic of single series</source>
        <translation>单序列判别器</translation>
    </message>
    <message>
        <source>Critic of all assets</source>
        <translation>全资产判别器</translation>
    </message>
    <message>
        <source>Critic of pictures</source>
        <translation>图片判别器</translation>
    </message>
    <message>
        <source>Generator of pictures</source>
        <translation>图片生成器</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>one point a step</source>
        <translation>每步一个点</translation>
    </message>
    <message>
        <source>A critic with the hinge loss that cannot tell real from generated stands at 2; one that always can, at 0.</source>
        <translation>使用 hinge 损失的判别器，分不清真假时为 2，总能分清时为 0。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>riskloom::LetterCard</name>
    <message>
        <source>For the applicant</source>
        <translation>告知申请人</translation>
    </message>
    <message>
        <source>The principal reasons without the words of the card, for a letter that states them.</source>
        <translation>不含评分卡用语的主要原因，供通知函使用。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the reasons for a letter.</source>
        <translation>复制原因，供通知函使用。</translation>
    </message>
</context>
<context>
    <name>riskloom::LivePage</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <source>floor %1, ceiling %2</source>
        <translation>下限 %1，上限 %2</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Mean of Column Shapes and Column Pair Trends, as the SDMetrics library defines them, over all pairs of columns.</source>
        <translation>列分布与列对关系的平均值，按 SDMetrics 库的定义，涵盖所有列对。</translation>
    </message>
    <message>
        <source>Column Shapes</source>
        <translation>列分布</translation>
    </message>
    <message>
        <source>Mean over the columns of 1 − Kolmogorov-Smirnov distance (numbers, dates) or 1 − total variation distance (categories).</source>
        <translation>各列的平均：1 − KS 距离（数值、日期）或 1 − 全变差距离（类别）。</translation>
    </message>
    <message>
        <source>Column Pair Trends</source>
        <translation>列对关系</translation>
    </message>
    <message>
        <source>Mean over the pairs of columns of 1 − ½ · difference of correlations (two numbers) or 1 − total variation distance of their contingency tables.</source>
        <translation>各列对的平均：1 − ½ · 相关系数之差（两个数值），或 1 − 列联表的全变差距离。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>epoch %1 of %2 kept</source>
        <translation>保留第 %1 轮（共 %2 轮）</translation>
    </message>
    <message>
        <source>No generator yet</source>
        <translation>尚无生成器</translation>
    </message>
    <message>
        <source>Press Run: how like the real rows the generated ones are is drawn here while it learns.</source>
        <translation>按“运行”：学习过程中，这里绘制生成的行与真实行的相似程度。</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已停住</translation>
    </message>
    <message>
        <source>below its floor of %1</source>
        <translation>低于其下限 %1</translation>
    </message>
</context>
<context>
    <name>riskloom::LookCard</name>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance and start</source>
        <translation>外观与启动</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>Show Home at the start</source>
        <translation>启动时显示首页</translation>
    </message>
    <message>
        <source>Otherwise the page shown last.</source>
        <translation>否则显示上次的页面。</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Forgets the size and the last page of the window for every workspace.</source>
        <translation>忘记每个工作区的窗口大小和上次的页面。</translation>
    </message>
</context>
<context>
    <name>riskloom::MainWindow</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings and About</source>
        <translation>设置与关于</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>导入 CSV 文件</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV 文件 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 - Riskloom</source>
        <translation>%1 - Riskloom</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Import a CSV file…</source>
        <translation>导入 CSV 文件…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>窗口的下一个区域</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>窗口的上一个区域</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
</context>
<context>
    <name>riskloom::MakePathsPage</name>
    <message>
        <source>Make paths</source>
        <translation>生成路径</translation>
    </message>
    <message>
        <source>No market generated yet</source>
        <translation>还没有生成市场</translation>
    </message>
    <message>
        <source>Paths are drawn from a finished generator of courses: choose one above.</source>
        <translation>路径由已完成的走势生成器抽取：请在上方选择。</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>market paths, run %1</source>
        <translation>市场路径，运行 %1</translation>
    </message>
    <message>
        <source>%1 paths are kept as dataset %2.</source>
        <translation>%1 条路径已保存为数据集 %2。</translation>
    </message>
    <message>
        <source>Open in Portfolio</source>
        <translation>在组合页打开</translation>
    </message>
    <message>
        <source>Open in Data</source>
        <translation>在数据中打开</translation>
    </message>
    <message>
        <source>Courses of a year of all assets are kept in this workspace as a dataset that names the run it came from: one row a path and day, prices from 100. The portfolio pane takes them as scenarios and shows how true the generator is beside the result. The same run, number, seed and state give the same paths.</source>
        <translation>所有资产一年的走势作为数据集保存在此工作区，注明其来源运行：每条路径每天一行，价格从 100 开始。投资组合面板将其作为情景，并在结果旁显示生成器的真实程度。相同的运行、数量、种子和起始状态得到相同的路径。</translation>
    </message>
    <message>
        <source>Begin in</source>
        <translation>起始状态</translation>
    </message>
</context>
<context>
    <name>riskloom::MarketBar</name>
    <message>
        <source>#%1 · %2 · %3</source>
        <comment>number of a run, its kind, when it ended</comment>
        <translation>#%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
</context>
<context>
    <name>riskloom::MarketFactsPage</name>
    <message>
        <source>Stylised facts</source>
        <translation>典型事实</translation>
    </message>
    <message>
        <source>No market generated yet</source>
        <translation>还没有生成市场</translation>
    </message>
    <message>
        <source>Choose price data, for example the bundled Dow Jones 30, choose courses of all assets under Set up and press Run. The generator is then judged by the facts that real markets share.</source>
        <translation>选择价格数据（例如自带的道琼斯 30），在“设置”中选择全部资产的走势并按“运行”。随后以真实市场共有的事实评判生成器。</translation>
    </message>
    <message>
        <source>Stylised facts of all models</source>
        <translation>各模型的典型事实</translation>
    </message>
    <message>
        <source>On days training never saw</source>
        <translation>在训练从未见过的日子</translation>
    </message>
    <message>
        <source>%1 days after %2</source>
        <translation>%2 之后的 %1 天</translation>
    </message>
    <message>
        <source>Stylised facts of the held-out days</source>
        <translation>留出期的典型事实</translation>
    </message>
    <message>
        <source>This generator makes pictures</source>
        <translation>该生成器生成的是图片</translation>
    </message>
    <message>
        <source>Facts of courses are those of a generator of courses: choose one above, or make one under Set up.</source>
        <translation>典型事实只适用于走势生成器：请在上方选择一个，或在“设置”中新建。</translation>
    </message>
</context>
<context>
    <name>riskloom::MarketPathsPage</name>
    <message>
        <source>Paths and risk</source>
        <translation>路径与风险</translation>
    </message>
    <message>
        <source>No paths yet</source>
        <translation>还没有路径</translation>
    </message>
    <message>
        <source>Generate courses of all assets: their fan over the held-out days and their risk are drawn here, beside what really came.</source>
        <translation>生成全部资产的走势：其在留出期的扇形图与风险会画在这里，并与实际走势并列。</translation>
    </message>
    <message>
        <source>Risk of the equal-weight index</source>
        <translation>等权指数的风险</translation>
    </message>
    <message>
        <source>This generator makes pictures</source>
        <translation>该生成器生成的是图片</translation>
    </message>
    <message>
        <source>Paths are made by a generator of courses: choose one above, or make one under Set up.</source>
        <translation>路径由走势生成器生成：请在上方选择一个，或在“设置”中新建。</translation>
    </message>
</context>
<context>
    <name>riskloom::MarketReportButton</name>
    <message>
        <source>The facts of the generated market, its baselines and its risk as a document</source>
        <translation>将生成市场的典型事实、基线模型与风险存为文档</translation>
    </message>
    <message>
        <source>Save the market report</source>
        <translation>保存市场报告</translation>
    </message>
</context>
<context>
    <name>riskloom::MarketWorkbench</name>
    <message>
        <source>Markets</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Generated markets begin with real prices</source>
        <translation>生成市场从真实价格开始</translation>
    </message>
    <message>
        <source>Import a file of prices, or take the bundled Dow Jones 30: daily closing prices of ten years.</source>
        <translation>导入价格文件，或使用自带的道琼斯 30：十年的每日收盘价。</translation>
    </message>
</context>
<context>
    <name>riskloom::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>riskloom::MonthView</name>
    <message>
        <source>No months: the dataset has no column in the role of a date.</source>
        <translation>没有月份：数据集没有日期角色的列。</translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %n month(s) neighbouring bins change places against the training rows (red).</source>
        <translation>
            <numerusform>%n 个月中有 %1 个月相邻分箱的次序与训练样本相反（红色）。</numerusform>
        </translation>
    </message>
    <message>
        <source>bad rate by bin; grey: training rows</source>
        <translation>各箱坏样本率；灰色：训练样本</translation>
    </message>
    <message>
        <source>Bad rates of the bins, from left to right as in the table, a small chart a month.</source>
        <translation>每月一幅小图：各箱坏样本率，从左到右与表中次序相同。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>训练样本</translation>
    </message>
</context>
<context>
    <name>riskloom::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>尚无订单</translation>
    </message>
    <message>
        <source>Say at the left what is held, or read it from a file with the columns asset and units, choose whose last decision to go to above, and press Run.</source>
        <translation>在左侧填写持仓，或从含 asset 与 units 列的文件读取；在上方选择要采用谁的最后决策，然后点击“运行”。</translation>
    </message>
    <message>
        <source>From holdings to target</source>
        <translation>从持仓到目标</translation>
    </message>
    <message>
        <source>Sales first; they pay for purchases.</source>
        <translation>先卖出，所得用于买入。</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>The file says who approved the orders.</source>
        <translation>文件写明由谁批准。</translation>
    </message>
    <message>
        <source>The file says that the orders are a draft.</source>
        <translation>文件写明订单为草稿。</translation>
    </message>
    <message>
        <source>Shares before and after</source>
        <translation>之前与之后的占比</translation>
    </message>
    <message>
        <source>a bar leads from before to after, the diamond is the target</source>
        <translation>柱从之前延伸到之后，菱形为目标</translation>
    </message>
    <message>
        <source>How the orders move the share of every asset towards its target.</source>
        <translation>订单如何使每项资产的占比靠近目标。</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>riskloom::OutcomeBar</name>
    <message>
        <source>Outcome column</source>
        <translation>结果列</translation>
    </message>
    <message>
        <source>counts as bad</source>
        <translation>算作坏客户</translation>
    </message>
    <message>
        <source>Value that counts as bad</source>
        <translation>算作坏客户的取值</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2 rows are bad (%3)</source>
        <translation>%2 行中有 %1 行为坏客户（%3）</translation>
    </message>
    <message>
        <source>Choose the value that counts as bad.</source>
        <translation>请选择算作坏客户的取值。</translation>
    </message>
    <message>
        <source>An outcome needs two values; this column has one.</source>
        <translation>结果列需要两个取值；此列只有一个。</translation>
    </message>
    <message numerus="yes">
        <source>%1; name %Ln other value(s) as indeterminate in the set-up</source>
        <translation>
            <numerusform>%1；其余 %Ln 个取值请在设置中标为不确定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::OutcomePage</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Wealth at the horizon</source>
        <translation>期末财富</translation>
    </message>
    <message>
        <source>in money of today</source>
        <translation>按今天的币值</translation>
    </message>
    <message>
        <source>How many paths end where. The last class holds all that lies above it.</source>
        <translation>各区间有多少路径结束。最后一组包含更高的所有路径。</translation>
    </message>
    <message>
        <source>Wealth</source>
        <translation>财富</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Distribution over the paths</source>
        <translation>路径上的分布</translation>
    </message>
</context>
<context>
    <name>riskloom::OverrideForm</name>
    <message>
        <source>Points set by hand</source>
        <translation>人工设定的分数</translation>
    </message>
    <message>
        <source>Who sets them</source>
        <translation>设定人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why the points are set by hand</source>
        <translation>人工设定分数的原因</translation>
    </message>
    <message>
        <source>Until 2027-12-31</source>
        <translation>最后一天，如 2027-12-31</translation>
    </message>
    <message>
        <source>Last day the points are in force; empty: no end</source>
        <translation>分数有效的最后一天；留空为长期有效</translation>
    </message>
    <message>
        <source>Set points</source>
        <translation>设定分数</translation>
    </message>
    <message>
        <source>For the next run: the card of this one stays as it is.</source>
        <translation>用于下次运行：本次运行的评分卡不变。</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Back to what the regression gives.</source>
        <translation>恢复为回归给出的分数。</translation>
    </message>
    <message>
        <source>%1: the regression gives %2 points.</source>
        <translation>%1：回归给出 %2 分。</translation>
    </message>
    <message>
        <source>Say who sets the points.</source>
        <translation>请填写设定分数的人。</translation>
    </message>
    <message>
        <source>Say why the points are set by hand.</source>
        <translation>请填写人工设定分数的原因。</translation>
    </message>
    <message>
        <source>Write the last day as year-month-day, for example 2027-12-31, or leave it empty.</source>
        <translation>最后一天请写成年-月-日，例如 2027-12-31，或留空。</translation>
    </message>
</context>
<context>
    <name>riskloom::PairedTest</name>
    <message>
        <source>Challenger #%1</source>
        <translation>挑战者模型 #%1</translation>
    </message>
    <message>
        <source>Scorecard #%1</source>
        <translation>评分卡 #%1</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>挑战者模型</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Two runs against each other</source>
        <translation>两次运行的检验</translation>
    </message>
    <message>
        <source>any two on the same held-out rows; second minus first</source>
        <translation>任意两次留出行相同的运行；第二个减第一个</translation>
    </message>
    <message>
        <source>First run of the test</source>
        <translation>检验的第一次运行</translation>
    </message>
    <message>
        <source>Second run of the test</source>
        <translation>检验的第二次运行</translation>
    </message>
    <message>
        <source>no other run on these rows</source>
        <translation>这些行上没有其他运行</translation>
    </message>
    <message>
        <source>Differences of two runs</source>
        <translation>两次运行的差异</translation>
    </message>
    <message>
        <source>Run another scorecard or network on this dataset with the same split and seed to test it against this one.</source>
        <translation>请用相同的划分与种子在此数据集上再运行一个评分卡或网络，即可与本次运行比较。</translation>
    </message>
    <message>
        <source>An earlier version made run #%1 and kept no scores of its held-out rows. Run it again to test it.</source>
        <translation>运行 #%1 由早期版本生成，没有保存留出行的分数。请重新运行后再检验。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较……</translation>
    </message>
</context>
<context>
    <name>riskloom::PairsPage</name>
    <message>
        <source>Pairs</source>
        <translation>列对</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>尚未抽取</translation>
    </message>
    <message>
        <source>With the first judgement of a training it is shown here how the columns of its rows go together, beside the real ones.</source>
        <translation>训练首次评估后，这里显示所抽取行各列之间的关系，并与真实行并列。</translation>
    </message>
    <message>
        <source>Absolute correlation of two numbers, otherwise Cramér&apos;s V. The stronger the colour, the closer two columns are; on the right, the farther the synthetic rows are off.</source>
        <translation>两个数值为相关系数绝对值，否则为 Cramér V。颜色越深，两列关系越密切；右图颜色越深，合成行偏离越大。</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Beside its rivals</source>
        <translation>与对手并列</translation>
    </message>
    <message>
        <source>each with as many rows, against the same training rows</source>
        <translation>各取同样多的行，对照相同的训练行</translation>
    </message>
    <message>
        <source>Quality of the synthetic rows beside rivals, floor and ceiling</source>
        <translation>合成行的质量与对手、下限和上限并列</translation>
    </message>
</context>
<context>
    <name>riskloom::PerformancePage</name>
    <message>
        <source>Performance</source>
        <translation>业绩</translation>
    </message>
    <message>
        <source>Cost of a trade in basis points</source>
        <translation>交易成本（基点）</translation>
    </message>
    <message>
        <source>Commission and half the spread, of everything bought or sold. Decisions stay as they were; what they cost is computed anew from the trades of the run.</source>
        <translation>所有买卖的佣金与半价差。决策保持不变；其成本由本次运行的交易重新计算。</translation>
    </message>
    <message>
        <source>Every strategy of the run</source>
        <translation>本次运行的全部策略</translation>
    </message>
    <message>
        <source>Cost of a trade: %1 bp</source>
        <translation>交易成本：%1 基点</translation>
    </message>
    <message>
        <source>as in the run</source>
        <translation>与运行相同</translation>
    </message>
    <message>
        <source>the run: %1 bp</source>
        <translation>运行：%1 基点</translation>
    </message>
    <message>
        <source>n = %1 days</source>
        <translation>n = %1 天</translation>
    </message>
    <message>
        <source>Run #%1, after costs</source>
        <translation>运行 #%1，扣除成本后</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年化增长率</translation>
    </message>
    <message>
        <source>Compound annual growth rate over calendar days.</source>
        <translation>按日历天数计算的复合年增长率。</translation>
    </message>
    <message>
        <source>(last / first)^(365.25 / days) − 1</source>
        <translation>(期末 / 期初)^(365.25 / 天数) − 1</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动率</translation>
    </message>
    <message>
        <source>Standard deviation of daily returns, for a year of 252 days.</source>
        <translation>日收益标准差，按每年 252 天。</translation>
    </message>
    <message>
        <source>s · √252</source>
        <translation>s · √252</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>夏普比率</translation>
    </message>
    <message>
        <source>Mean return above the risk-free rate of %1, over volatility. Its interval against 1/N is under Evidence.</source>
        <translation>高于无风险利率 %1 的平均收益除以波动率。其相对 1/N 的区间见“证据”。</translation>
    </message>
    <message>
        <source>(mean · 252 − risk-free) / volatility</source>
        <translation>(均值 · 252 − 无风险) / 波动率</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Deepest fall below an earlier high.</source>
        <translation>低于前高的最深跌幅。</translation>
    </message>
    <message>
        <source>max (1 − value / highest value before)</source>
        <translation>max (1 − 价值 / 此前最高价值)</translation>
    </message>
    <message>
        <source>Turnover a year</source>
        <translation>年换手率</translation>
    </message>
    <message>
        <source>Share of the portfolio that is bought and sold in a year, without the first purchase.</source>
        <translation>一年中买卖的组合比例，不含首次买入。</translation>
    </message>
    <message>
        <source>Σ |Δ weight| per 252 days</source>
        <translation>每 252 天 Σ |Δ 权重|</translation>
    </message>
    <message>
        <source>Cost drag a year</source>
        <translation>年成本拖累</translation>
    </message>
    <message>
        <source>Growth a year that costs took.</source>
        <translation>成本所耗去的年化增长。</translation>
    </message>
    <message>
        <source>growth before costs − after</source>
        <translation>扣费前增长 − 扣费后增长</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Value of 1 invested</source>
        <translation>投入 1 的价值</translation>
    </message>
    <message>
        <source>after costs, logarithmic</source>
        <translation>扣除成本，对数坐标</translation>
    </message>
    <message>
        <source>What 1 became, beside what 1/N and buy and hold made of it on the same days.</source>
        <translation>投入的 1 变成多少，并与相同日子的 1/N 和买入并持有对照。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>回撤</translation>
    </message>
    <message>
        <source>below the highest value before</source>
        <translation>低于此前最高价值</translation>
    </message>
    <message>
        <source>How far the value lay below its highest before.</source>
        <translation>价值低于此前最高值多少。</translation>
    </message>
    <message>
        <source>after costs</source>
        <translation>扣除成本</translation>
    </message>
</context>
<context>
    <name>riskloom::PlaneChart</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 points: %2; %3 points: %4.</source>
        <translation>%1点：%2；%3点：%4。</translation>
    </message>
</context>
<context>
    <name>riskloom::PlanePage</name>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Exchange the two columns</source>
        <translation>交换两列</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>尚未抽取</translation>
    </message>
    <message>
        <source>This run was made by an earlier version, which kept no rows to draw.</source>
        <translation>这次运行由较早的版本完成，没有留下可画的行。</translation>
    </message>
    <message>
        <source>With the first judgement of a training its rows are drawn here beside real ones, with what the discriminator says of them.</source>
        <translation>训练第一次评估后，这里把生成的行和真实的行画在一起，并显示判别器对它们的看法。</translation>
    </message>
    <message>
        <source>One column has no plane</source>
        <translation>只有一列，没有平面</translation>
    </message>
    <message>
        <source>Rows are drawn on the plane of two columns; this generator has fewer.</source>
        <translation>行画在两列的平面上；这个生成器不足两列。</translation>
    </message>
</context>
<context>
    <name>riskloom::PointsPage</name>
    <message>
        <source>Points table</source>
        <translation>分数表</translation>
    </message>
    <message>
        <source>Filter variables and bins</source>
        <translation>筛选变量和分箱</translation>
    </message>
    <message>
        <source>No scorecard yet</source>
        <translation>还没有评分卡</translation>
    </message>
    <message>
        <source>Choose Scorecard under Set up and press Run.</source>
        <translation>在“设置”中选择评分卡并按“运行”。</translation>
    </message>
    <message>
        <source>Score = %1 base points + the points of one bin of every variable</source>
        <translation>总分 = 基础分 %1 + 每个变量所在分箱的分数</translation>
    </message>
    <message>
        <source>%1 points stand for %2 goods to 1 bad; %3 points more double the odds.</source>
        <translation>%1 分对应 %2 个好客户比 1 个坏客户；每高 %3 分，好坏比率翻倍。</translation>
    </message>
    <message>
        <source>Run with these points</source>
        <translation>按这些分数运行</translation>
    </message>
    <message>
        <source>As a run of its own that says it came from this one. The form shows what it asks.</source>
        <translation>作为独立的一次运行，并注明源自本次运行。表单中可见其设置。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a variable and one of its bins</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Whole points change the AUC of the held-out rows by %1.</source>
        <translation>分数取整使留出行的 AUC 变化 %1。</translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyBar</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyForm</name>
    <message>
        <source>Points from the cut-off, up to</source>
        <translation>距临界分不超过</translation>
    </message>
    <message>
        <source>Points from the proposed cut-off up to which a second reviewer is needed; 0: none</source>
        <translation>距建议临界分多少分以内需要第二复核人；0 表示不需要</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>不看金额</translation>
    </message>
    <message>
        <source>Column of the amount</source>
        <translation>金额列</translation>
    </message>
    <message>
        <source>above</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>Amount above which a second reviewer is needed</source>
        <translation>高于此金额需要第二复核人</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Decisions on such applicants wait until somebody else confirms them. The rule goes into the audit trail and counts for decisions from then on.</source>
        <translation>对此类申请人的决定须待他人确认。该规则记入审计留痕，对此后的决定有效。</translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyLearningPage</name>
    <message>
        <source>Log return of a step</source>
        <translation>每步对数收益</translation>
    </message>
    <message>
        <source>After costs, on training days, while still trying things out.</source>
        <translation>扣除成本，训练日，仍在尝试时。</translation>
    </message>
    <message>
        <source>Turnover of a step</source>
        <translation>每步换手</translation>
    </message>
    <message>
        <source>Purchases and sales added up, as a share of the portfolio.</source>
        <translation>买入与卖出之和占组合的比例。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>What the optimiser makes large: mean log return, Sharpe ratio of a step, or minus the mean loss of the worst steps.</source>
        <translation>优化器要增大的量：平均对数收益、每步夏普比率，或最差步平均损失的相反数。</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>How much chance is left in what the policy does, in nats.</source>
        <translation>策略行为中剩余的随机性，单位为纳特。</translation>
    </message>
    <message>
        <source>KL divergence of an update</source>
        <translation>每次更新的 KL 散度</translation>
    </message>
    <message>
        <source>How far an update moves the policy. PPO ends an update early that goes too far; the other methods take a single step.</source>
        <translation>一次更新使策略移动多远。PPO 会提前结束走得太远的更新，其他方法只走一步。</translation>
    </message>
    <message>
        <source>Explained variance</source>
        <translation>解释方差</translation>
    </message>
    <message>
        <source>Share of the variance of returns that the value function foresees: 1 is all of it, 0 none. On real markets it stays near 0.</source>
        <translation>价值函数预见的回报方差比例：1 为全部，0 为没有。在真实市场上它接近 0。</translation>
    </message>
    <message>
        <source>Loss of the Q-function</source>
        <translation>Q 函数的损失</translation>
    </message>
    <message>
        <source>Mean Huber loss against the target net.</source>
        <translation>相对目标网络的平均 Huber 损失。</translation>
    </message>
    <message>
        <source>Highest Q-value</source>
        <translation>最高 Q 值</translation>
    </message>
    <message>
        <source>Mean over what was seen. A curve that only rises is a sign of overestimation.</source>
        <translation>所见状态的平均值。只升不降的曲线是高估的迹象。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights decided last</source>
        <translation>最后决定的权重</translation>
    </message>
    <message>
        <source>mean of all seeds</source>
        <translation>所有种子的平均</translation>
    </message>
    <message>
        <source>Weights of the moment</source>
        <translation>当前权重</translation>
    </message>
    <message>
        <source>seed %1, decided on the last training day</source>
        <translation>种子 %1，在最后训练日决定</translation>
    </message>
    <message>
        <source>Share of every asset, the largest first, and of cash.</source>
        <translation>每个资产（从大到小）与现金的比例。</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Set up a policy and press Run: its curves are drawn here while it learns.</source>
        <translation>设置策略并按“运行”：学习时曲线会画在这里。</translation>
    </message>
    <message>
        <source>Run #%1. Lines are the median over the seeds, bands reach from one quartile to the other.</source>
        <translation>运行 #%1。线为各种子的中位数，带为四分位之间。</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyPage</name>
    <message>
        <source>No policies on this data yet</source>
        <translation>此数据上还没有策略</translation>
    </message>
    <message>
        <source>Set up a policy at the left and press Run: it learns on the older days, is judged on the newer ones, and has to pass four checks before anything is claimed.</source>
        <translation>在左侧设置策略并按“运行”：它在较早的日子学习，在较新的日子接受评判，并且必须先通过四项检查才能作出断言。</translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyResultPage</name>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Policy, 1/N and buy and hold</source>
        <translation>策略、1/N 与买入持有</translation>
    </message>
    <message>
        <source>Checks before the training</source>
        <translation>训练前的检查</translation>
    </message>
    <message>
        <source>a learner that fails one cannot be believed</source>
        <translation>任何一项未通过的学习算法都不可信</translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyStudyPage</name>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n seed(s) had a higher Sharpe ratio than 1/N. Half of them lie between %2 and %3.</source>
        <translation>
            <numerusform>%n 个种子中有 %1 个的夏普比率高于 1/N。一半种子位于 %2 与 %3 之间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quartiles over the seeds</source>
        <translation>各种子的四分位</translation>
    </message>
    <message>
        <source>Sharpe ratio less that of 1/N</source>
        <translation>夏普比率减 1/N</translation>
    </message>
    <message>
        <source>of every seed, with 95% intervals</source>
        <translation>每个种子，附 95% 区间</translation>
    </message>
    <message>
        <source>A whisker that reaches over 0 is no difference that these days could show.</source>
        <translation>误差线跨过 0 表示这些日子不足以显示差异。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Difference a year</source>
        <translation>年化差</translation>
    </message>
    <message>
        <source>Every seed on its own</source>
        <translation>每个种子单独</translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyWorkbench</name>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Policies are learned from prices</source>
        <translation>策略从价格中学习</translation>
    </message>
    <message>
        <source>Import a file with a date and one column of prices an asset, or take the bundled Dow Jones 30.</source>
        <translation>导入含日期和每个资产一列价格的文件，或使用自带的道琼斯 30。</translation>
    </message>
</context>
<context>
    <name>riskloom::PortfolioBar</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>回测</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Strategy in question</source>
        <translation>被考察的策略</translation>
    </message>
</context>
<context>
    <name>riskloom::PortfolioExport</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The report of the shown run, or its figures for another program</source>
        <translation>所示运行的报告，或供其他程序使用的数据</translation>
    </message>
    <message>
        <source>Save the portfolio report</source>
        <translation>保存投资组合报告</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Report as PDF …</source>
        <translation>PDF 报告 …</translation>
    </message>
    <message>
        <source>Report as HTML …</source>
        <translation>HTML 报告 …</translation>
    </message>
    <message>
        <source>Figures as Excel …</source>
        <translation>Excel 数据 …</translation>
    </message>
    <message>
        <source>Figures as CSV …</source>
        <translation>CSV 数据 …</translation>
    </message>
</context>
<context>
    <name>riskloom::PortfolioPage</name>
    <message>
        <source>No backtest on this data yet</source>
        <translation>此数据尚无回测</translation>
    </message>
    <message>
        <source>Set up a walk-forward at the left and press Run. Every strategy is computed at once, with 1/N and buy and hold beside it.</source>
        <translation>在左侧设置滚动前推并按“运行”。所有策略一次算出，并与 1/N 和买入并持有对照。</translation>
    </message>
</context>
<context>
    <name>riskloom::PortfolioWorkbench</name>
    <message>
        <source>Portfolio</source>
        <translation>投资组合</translation>
    </message>
    <message>
        <source>A portfolio begins with prices</source>
        <translation>投资组合从价格开始</translation>
    </message>
    <message>
        <source>Import a file with a date and one column of prices an asset, or take the bundled Dow Jones 30: daily closing prices of ten years.</source>
        <translation>导入含日期且每个资产一列价格的文件，或使用自带的道琼斯 30：十年日收盘价。</translation>
    </message>
</context>
<context>
    <name>riskloom::PreviewModel</name>
    <message>
        <source>This row would be refused: %1.</source>
        <translation>此行将被拒绝：%1。</translation>
    </message>
</context>
<context>
    <name>riskloom::PriceDeskBar</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>riskloom::PriceDeskPage</name>
    <message>
        <source>These prices have not been looked at yet</source>
        <translation>尚未检查这些价格</translation>
    </message>
    <message>
        <source>Press Run at the left: gaps, splits and outliers are looked for, and it is shown what each way to treat missing prices would leave.</source>
        <translation>点击左侧的“运行”：将查找缺口、拆分与异常值，并显示各种缺失价格处理方式会留下什么。</translation>
    </message>
</context>
<context>
    <name>riskloom::PriceDeskWorkbench</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>A portfolio begins with prices</source>
        <translation>投资组合从价格开始</translation>
    </message>
    <message>
        <source>Import a file with a date and one column of prices an asset, or with a line an asset and day, or take the bundled Dow Jones 30.</source>
        <translation>导入含日期且每项资产一列价格的文件，或每项资产每日一行的文件，或使用自带的道琼斯 30。</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>导入价格</translation>
    </message>
    <message>
        <source>Text tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>文本表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>“%1” is a dataset of its own and names this check; the prices it was made from stay.</source>
        <translation>“%1”是独立的数据集并注明此次检查；其来源价格保留。</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>A CSV file, by the wizard of the data pane</source>
        <translation>CSV 文件，由数据面板的向导导入</translation>
    </message>
</context>
<context>
    <name>riskloom::PrivacyButton</name>
    <message>
        <source>The privacy report as a document, without any row of the data</source>
        <translation>隐私报告文档，不含任何数据行</translation>
    </message>
    <message>
        <source>Save the privacy report</source>
        <translation>保存隐私报告</translation>
    </message>
</context>
<context>
    <name>riskloom::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>尚未评判</translation>
    </message>
    <message>
        <source>When a training ends, its rows are attacked: copies are counted, membership and attributes are guessed, and a verdict is given with its limits.</source>
        <translation>训练结束时会对其生成的行进行攻击：统计复制、猜测成员与属性，并给出结论及限值。</translation>
    </message>
    <message>
        <source>Privacy report</source>
        <translation>隐私报告</translation>
    </message>
    <message>
        <source>%1 synthetic rows against as many training and held-out rows</source>
        <translation>%1 个合成行与同样多的训练行和留出行比较</translation>
    </message>
    <message>
        <source>Tests with their intervals and limits</source>
        <translation>各项检验及其区间和限值</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>distances to all training rows</source>
        <translation>到全部训练行的距离</translation>
    </message>
    <message>
        <source>Copies among synthetic and held-out rows</source>
        <translation>合成行与留出行中的复制</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>found where one in a hundred others is taken for one: %1 of the members</source>
        <translation>每百个非成员误判一个时，识别出 %1 的成员</translation>
    </message>
    <message>
        <source>Attacks on training and on held-out rows</source>
        <translation>对训练行与留出行的攻击</translation>
    </message>
    <message>
        <source>Nearest pairs</source>
        <translation>最近的行对</translation>
    </message>
    <message>
        <source>synthetic rows that lie nearest to a training row</source>
        <translation>最接近训练行的合成行</translation>
    </message>
    <message>
        <source>Synthetic rows and the training rows they lie nearest to</source>
        <translation>合成行及其最接近的训练行</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>信息披露</translation>
    </message>
    <message>
        <source>what somebody who knows the keys reads of a secret</source>
        <translation>知道关键列的人能读出的秘密</translation>
    </message>
    <message>
        <source>Correct attribution of secrets, greatest risk first</source>
        <translation>秘密的正确归因，风险最大者在前</translation>
    </message>
</context>
<context>
    <name>riskloom::RebalanceBar</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Next target</source>
        <translation>下一目标</translation>
    </message>
    <message>
        <source>What the next orders go to</source>
        <translation>下一批订单的目标</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights in the form, or 1/N</source>
        <translation>表单中的权重，或 1/N</translation>
    </message>
    <message>
        <source>Backtest %1, %2</source>
        <translation>回测 %1，%2</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>策略 %1</translation>
    </message>
    <message>
        <source>What a backtest wants on its last day, what a policy decided last, or weights of your own. It is put into the form.</source>
        <translation>回测在最后一天的目标、策略的最后决策，或您自己的权重。将填入表单。</translation>
    </message>
</context>
<context>
    <name>riskloom::RebalanceWorkbench</name>
    <message>
        <source>Rebalance</source>
        <translation>再平衡</translation>
    </message>
    <message>
        <source>Orders begin with prices</source>
        <translation>订单从价格开始</translation>
    </message>
    <message>
        <source>Import a file with a date and one column of prices an asset. What is held is then valued at the newest of them.</source>
        <translation>导入含日期且每项资产一列价格的文件。持仓随后按最新价格估值。</translation>
    </message>
    <message>
        <source>Read holdings</source>
        <translation>读取持仓</translation>
    </message>
    <message>
        <source>CSV (*.csv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n holding(s) taken into the form</source>
        <translation>
            <numerusform>已将 %n 项持仓填入表单</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the orders</source>
        <translation>保存订单</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Read holdings from a file</source>
        <translation>从文件读取持仓</translation>
    </message>
    <message>
        <source>Export the orders</source>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>Holdings from a file</source>
        <translation>从文件读取持仓</translation>
    </message>
    <message>
        <source>A CSV file with the columns asset and units; a row “cash” is the cash.</source>
        <translation>含 asset 与 units 列的 CSV 文件；“cash”行为现金。</translation>
    </message>
</context>
<context>
    <name>riskloom::RejectsPage</name>
    <message>
        <source>Rejects</source>
        <translation>拒绝推断</translation>
    </message>
    <message>
        <source>Method whose card is shown</source>
        <translation>显示哪种方法的评分卡</translation>
    </message>
    <message>
        <source>An assumption, not evidence: what the rejected would have done is not known, and nothing in the data of the approved can show which method is right.</source>
        <translation>这是假设，不是证据：被拒绝者本来会怎样无从得知，通过者的数据也无法说明哪种方法正确。</translation>
    </message>
    <message>
        <source>The methods side by side</source>
        <translation>各方法并列</translation>
    </message>
    <message>
        <source>The methods against the truth</source>
        <translation>各方法与真实结果对照</translation>
    </message>
    <message>
        <source>Coefficients before and after</source>
        <translation>前后系数</translation>
    </message>
    <message>
        <source>Points before and after</source>
        <translation>前后分值</translation>
    </message>
    <message>
        <source>Nothing inferred yet</source>
        <translation>尚未推断</translation>
    </message>
    <message>
        <source>A card fitted on approved applicants alone has not seen the others. Choose Scorecard with reject inference under Set up, name the column that says who was rejected, and press Run.</source>
        <translation>只用通过的申请人拟合的评分卡没有见过其他人。在“设置”下选择带拒绝推断的评分卡，指定说明谁被拒绝的列，然后点击运行。</translation>
    </message>
    <message>
        <source>Against the true outcomes</source>
        <translation>与真实结果对照</translation>
    </message>
    <message>
        <source>from the column %1; never fitted on</source>
        <translation>来自列 %1；从不参与拟合</translation>
    </message>
    <message>
        <source>Reject inference, run #%1</source>
        <translation>拒绝推断，运行 #%1</translation>
    </message>
    <message>
        <source>%1 rejected applicants with assumed outcomes, %2 held out</source>
        <translation>%1 名被拒绝申请人使用假设结果，%2 名留出</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <source>Bad rate of the approved</source>
        <translation>通过者坏账率</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>实际观测</translation>
    </message>
    <message>
        <source>Of the approved applicants fitted on.</source>
        <translation>参与拟合的通过申请人。</translation>
    </message>
    <message>
        <source>Bad rate of the rejected</source>
        <translation>被拒绝者坏账率</translation>
    </message>
    <message>
        <source>assumed: %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>What the method assumes of the rejected applicants fitted on.</source>
        <translation>该方法对参与拟合的被拒绝申请人的假设。</translation>
    </message>
    <message>
        <source>AUC, approved alone</source>
        <translation>AUC，仅通过者</translation>
    </message>
    <message>
        <source>Of the card fitted without inference, on held-out approved applicants.</source>
        <translation>未做推断的评分卡，在留出的通过申请人上。</translation>
    </message>
    <message>
        <source>AUC, %1</source>
        <translation>AUC，%1</translation>
    </message>
    <message>
        <source>difference %1, p %2</source>
        <translation>差值 %1，p %2</translation>
    </message>
    <message>
        <source>no significant difference, p %1</source>
        <translation>无显著差异，p %1</translation>
    </message>
    <message>
        <source>Of the card fitted with assumed outcomes, on the same applicants.</source>
        <translation>带假设结果的评分卡，在相同申请人上。</translation>
    </message>
    <message>
        <source>approved alone</source>
        <translation>仅通过者</translation>
    </message>
    <message>
        <source>The card before and after</source>
        <translation>前后评分卡</translation>
    </message>
    <message>
        <source>bins whose points stayed the same are left out</source>
        <translation>分值未变的分箱不列出</translation>
    </message>
    <message>
        <source>Run of reject inference</source>
        <translation>拒绝推断的运行</translation>
    </message>
</context>
<context>
    <name>riskloom::ReportButton</name>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>HTML …</source>
        <translation>HTML…</translation>
    </message>
</context>
<context>
    <name>riskloom::ReportWords</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>On the held-out rows of each run.</source>
        <translation>基于各次运行的留出行。</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Of AUC, after DeLong, DeLong and Clarke-Pearson (1988).</source>
        <translation>AUC 的区间，按 DeLong、DeLong 与 Clarke-Pearson（1988）。</translation>
    </message>
    <message>
        <source>KS</source>
        <translation>KS 值</translation>
    </message>
    <message>
        <source>Held-out rows</source>
        <translation>留出行</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>others</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Finished models of this dataset</source>
        <translation>本数据集上已完成的模型</translation>
    </message>
    <message>
        <source>Run #%1 (neural challenger): %2. %3. %4</source>
        <translation>运行 #%1（神经网络挑战者）：%2。%3。%4</translation>
    </message>
    <message>
        <source>Alternatives considered</source>
        <translation>考虑过的备选方案</translation>
    </message>
    <message>
        <source>The workspace holds no other finished model of this dataset: no alternative was considered here.</source>
        <translation>工作区中没有本数据集的其他已完成模型：此处未考虑任何备选方案。</translation>
    </message>
    <message>
        <source>Intervals of two models that overlap say neither that they differ nor that they do not; only a test on the same rows does.</source>
        <translation>两个模型的区间重叠既不说明二者有差异，也不说明没有差异；只有在相同行上的检验才能说明。</translation>
    </message>
    <message numerus="yes">
        <source>%n older run(s) are not listed.</source>
        <translation>
            <numerusform>另有 %n 次较早的运行未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>State in the life cycle</source>
        <translation>生命周期状态</translation>
    </message>
    <message>
        <source>AUC on held-out rows</source>
        <translation>留出行上的 AUC</translation>
    </message>
    <message>
        <source>%1 (95 % interval %2)</source>
        <translation>%1（95 % 区间 %2）</translation>
    </message>
    <message>
        <source>%1, of them %2 bad</source>
        <translation>%1，其中坏客户 %2</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>报告生成时间</translation>
    </message>
    <message>
        <source>Model validation report</source>
        <translation>模型验证报告</translation>
    </message>
    <message>
        <source>%1, run #%2, on %3</source>
        <translation>%1，运行 #%2，数据集 %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Sections follow SR 26-2 (formerly SR 11-7). Every figure is that of the stored run; intervals are 95 % intervals.</source>
        <translation>章节依照 SR 26-2（原 SR 11-7）。所有数字均取自已存储的运行；区间均为 95 % 区间。</translation>
    </message>
    <message>
        <source>The data are SIMULATED (%1): nothing here says anything of real applicants.</source>
        <translation>数据为模拟数据（%1）：本报告不反映任何真实申请人。</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>SHA-256 of the dataset</source>
        <translation>数据集 SHA-256</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Taken into the workspace</source>
        <translation>载入工作区时间</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows refused while reading</source>
        <translation>读取时拒绝的行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1; bad is %2</source>
        <translation>%1；坏客户取值为 %2</translation>
    </message>
    <message>
        <source>Indeterminate outcomes</source>
        <translation>不确定结果</translation>
    </message>
    <message>
        <source>Indeterminate rows, left out</source>
        <translation>不确定的行（已剔除）</translation>
    </message>
    <message>
        <source>Rows without an outcome, left out</source>
        <translation>无结果的行（已剔除）</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>权重列</translation>
    </message>
    <message>
        <source>Date column</source>
        <translation>日期列</translation>
    </message>
    <message>
        <source>Weights for the population&apos;s bad rate</source>
        <translation>按总体坏账率的加权</translation>
    </message>
    <message>
        <source>goods × %1, bads × %2</source>
        <translation>好客户 × %1，坏客户 × %2</translation>
    </message>
    <message>
        <source>Part of the sample</source>
        <translation>样本部分</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>坏客户</translation>
    </message>
    <message>
        <source>Bad rate</source>
        <translation>坏账率</translation>
    </message>
    <message>
        <source>Of the bad rate, after Wilson (1927).</source>
        <translation>坏账率的区间，按 Wilson（1927）。</translation>
    </message>
    <message>
        <source>Who the model learnt from and who judged it</source>
        <translation>用于训练与用于评判的样本</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Applications by month</source>
        <translation>按月申请量</translation>
    </message>
    <message>
        <source>Month, %1 to %2</source>
        <translation>月份，%1 至 %2</translation>
    </message>
    <message>
        <source>Bad rate by month</source>
        <translation>按月坏账率</translation>
    </message>
    <message>
        <source>all rows with an outcome, 95 % interval</source>
        <translation>全部有结果的行，95 % 区间</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Bins, coefficients and normalisation are fitted on the training rows alone. Held-out and out-of-time rows are looked at once, to judge.</source>
        <translation>分箱、系数和标准化仅在训练行上拟合。留出行和跨时间验证行只在评判时使用一次。</translation>
    </message>
    <message>
        <source>Rounding of the points, held-out rows: AUC %1 with whole points, %2 without rounding; the largest change of any applicant&apos;s probability is %3.</source>
        <translation>分数取整的影响（留出行）：取整后 AUC 为 %1，不取整为 %2；任一申请人概率的最大变化为 %3。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限性</translation>
    </message>
    <message>
        <source>The figures hold for applicants like those of the sample. Applicants who were declined earlier are judged only as far as the dataset holds their outcomes.</source>
        <translation>这些数字适用于与样本相似的申请人。此前被拒绝的申请人，仅在数据集包含其结果时才得到评判。</translation>
    </message>
    <message>
        <source>The data have no date column: whether the model lasts could not be judged.</source>
        <translation>数据没有日期列：无法判断模型是否随时间稳定。</translation>
    </message>
    <message>
        <source>No out-of-time rows were kept apart: the held-out rows are of the same months as the training rows.</source>
        <translation>未保留跨时间验证行：留出行与训练行来自相同月份。</translation>
    </message>
    <message>
        <source>No protected column was named, so no groups were compared.</source>
        <translation>未指定受保护列，因此没有比较任何群体。</translation>
    </message>
    <message>
        <source>The network has no points that could be read one by one; stability, strategy and fairness are reported for scorecards.</source>
        <translation>网络没有可逐项解读的分数；稳定性、策略和公平性仅针对评分卡报告。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>请求的设置</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Wald test of coefficient = 0, two-sided.</source>
        <translation>系数 = 0 的双侧 Wald 检验。</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>VIF</source>
        <translation>VIF</translation>
    </message>
    <message>
        <source>Variance inflation factor among the weights of evidence.</source>
        <translation>证据权重之间的方差膨胀因子。</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Standard deviation of coefficient × WoE over the sum of all variables&apos;.</source>
        <translation>系数 × WoE 的标准差占全部变量之和的比例。</translation>
    </message>
    <message>
        <source>(intercept)</source>
        <translation>（截距）</translation>
    </message>
    <message>
        <source>Coefficients of ln(good : bad) on weights of evidence</source>
        <translation>ln(好 : 坏) 对证据权重的系数</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>enters</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Criterion afterwards</source>
        <translation>此后的准则值</translation>
    </message>
    <message>
        <source>How the variables were chosen</source>
        <translation>变量的选择过程</translation>
    </message>
    <message>
        <source>bins merged</source>
        <translation>合箱</translation>
    </message>
    <message>
        <source>bin split at %1</source>
        <translation>在 %1 处拆箱</translation>
    </message>
    <message>
        <source>bin split where it tells most</source>
        <translation>在信息量最大处拆箱</translation>
    </message>
    <message>
        <source>edge moved from %1 to %2</source>
        <translation>切点由 %1 移至 %2</translation>
    </message>
    <message>
        <source>categories moved</source>
        <translation>移动类别</translation>
    </message>
    <message>
        <source>missing values placed</source>
        <translation>指定缺失值所属分箱</translation>
    </message>
    <message>
        <source>special value placed</source>
        <translation>指定特殊值所属分箱</translation>
    </message>
    <message>
        <source>edge %1 locked</source>
        <translation>锁定切点 %1</translation>
    </message>
    <message>
        <source>edge %1 unlocked</source>
        <translation>解锁切点 %1</translation>
    </message>
    <message>
        <source>bins optimised again</source>
        <translation>重新优化分箱</translation>
    </message>
    <message>
        <source>trend enforced by merging</source>
        <translation>合箱以满足趋势</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Bins edited by hand, in the order of the edits</source>
        <translation>手工编辑的分箱（按编辑顺序）</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Fitted points</source>
        <translation>拟合分数</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Points set by hand</source>
        <translation>手工设定的分数</translation>
    </message>
    <message>
        <source>Every variable is cut into bins that carry the most information value under the wanted shape of bad rates. A logistic regression of ln(good : bad) on the weights of evidence of the bins gives the coefficients; they are scaled to points and rounded.</source>
        <translation>每个变量按所要求的坏账率形状切分为信息价值最大的分箱。以分箱的证据权重对 ln(好 : 坏) 作逻辑回归得到系数，再换算为分数并取整。</translation>
    </message>
    <message>
        <source>Every variable is cut into bins as for a scorecard. A feed-forward network reads the weights of evidence of the bins and learns the probability of bad by AdamW on the cross-entropy; it stops early on a part of the training rows.</source>
        <translation>每个变量像评分卡一样分箱。前馈网络读取分箱的证据权重，以 AdamW 最小化交叉熵来学习违约概率，并依据训练行的一部分提前停止。</translation>
    </message>
    <message>
        <source>Weights of the network</source>
        <translation>网络权重数</translation>
    </message>
    <message>
        <source>Epochs trained</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Epoch whose weights were kept</source>
        <translation>保留权重的轮次</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入变量</translation>
    </message>
    <message>
        <source>Variables, those left out at the end</source>
        <translation>变量（未入选者列于末尾）</translation>
    </message>
    <message>
        <source>Points table, with the counts of the training rows</source>
        <translation>评分表（含训练行计数）</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>No bin was edited by hand.</source>
        <translation>没有手工编辑过的分箱。</translation>
    </message>
    <message>
        <source>0.10: look for the cause; 0.25: act</source>
        <translation>0.10：查找原因；0.25：采取行动</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>PSI of score and variables</source>
        <translation>分数与变量的 PSI</translation>
    </message>
    <message>
        <source>not known: the data have no date column</source>
        <translation>未知：数据没有日期列</translation>
    </message>
    <message>
        <source>PSI, %1</source>
        <translation>PSI，%1</translation>
    </message>
    <message>
        <source>%1 in %2 (noise %3)</source>
        <translation>%2 为 %1（噪声 %3）</translation>
    </message>
    <message>
        <source>every quarter, once outcomes are known</source>
        <translation>每季度（结果已知之后）</translation>
    </message>
    <message>
        <source>below %1, the lower end of the interval</source>
        <translation>低于区间下限 %1</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Hosmer–Lemeshow p %1</source>
        <translation>Hosmer–Lemeshow p %1</translation>
    </message>
    <message>
        <source>the predicted bad rate of a grade outside the interval of the observed one</source>
        <translation>某等级的预测坏账率落在实际坏账率区间之外</translation>
    </message>
    <message>
        <source>Share approved, and bad rate of the approved</source>
        <translation>通过率及通过者坏账率</translation>
    </message>
    <message>
        <source>%1 and %2 at a cut-off of %3</source>
        <translation>临界分 %3 时为 %1 和 %2</translation>
    </message>
    <message>
        <source>a change beyond what the PSI of the score explains</source>
        <translation>变化超出分数 PSI 所能解释的程度</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>人工干预</translation>
    </message>
    <message>
        <source>no case decided yet</source>
        <translation>尚无已决定的案件</translation>
    </message>
    <message>
        <source>high-side %1, low-side %2 of %3 cases</source>
        <translation>%3 个案件中，高端干预 %1，低端干预 %2</translation>
    </message>
    <message>
        <source>a rate that rises, or bads among the low-side overrides above those of the approved</source>
        <translation>干预率上升，或低端干预的坏账率高于通过者</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>In this report</source>
        <translation>本报告中的值</translation>
    </message>
    <message>
        <source>Asks for a look when</source>
        <translation>需要关注的情形</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Monitoring plan</source>
        <translation>监测计划</translation>
    </message>
    <message>
        <source>A proposal made from the figures of this run; whoever owns the model confirms or changes it. The limits of the stability index are a custom of the field (Siddiqi 2006).</source>
        <translation>根据本次运行的数字拟定的建议；由模型负责人确认或修改。稳定性指标的界限为业内惯例（Siddiqi 2006）。</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>监测内容</translation>
    </message>
    <message>
        <source>The model ranks applicants by the risk of a bad outcome (%1 = %2) and gives each of them a probability of it.</source>
        <translation>该模型按坏结果（%1 = %2）的风险对申请人排序，并给出每个申请人的概率。</translation>
    </message>
    <message>
        <source>Score = %1 base points + the points of one bin of every variable. %2 points stand for %3 goods to 1 bad; %4 points more double the odds.</source>
        <translation>总分 = 基础分 %1 + 每个变量所落分箱的分数。%2 分对应好坏比 %3 : 1；每增加 %4 分，好坏比翻倍。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>It is a challenger: it is held against a scorecard with the same inputs, bins and training rows.</source>
        <translation>它是挑战者模型：与输入、分箱和训练行均相同的评分卡比较。</translation>
    </message>
    <message>
        <source>The intended use is not noted with the run. Note it there before this report is signed.</source>
        <translation>运行中未注明预期用途。请在签署本报告之前在运行备注中补充。</translation>
    </message>
    <message>
        <source>Noted with the run: %1</source>
        <translation>运行备注：%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Changed against run #%1</source>
        <translation>相对运行 #%1 的改动</translation>
    </message>
    <message>
        <source>Audit trail of this run, newest first</source>
        <translation>本次运行的审计留痕（最新在前）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Life of the model</source>
        <translation>模型生命周期</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>refer</source>
        <translation>转人工</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decisions against the model</source>
        <translation>与模型相反的决定</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Developed by</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Validated by</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>待签署</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Made from run #%1.</source>
        <translation>由运行 #%1 派生。</translation>
    </message>
    <message>
        <source>Set up anew, not made from another run.</source>
        <translation>全新设置，不由其他运行派生。</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>State in the life cycle: %1.</source>
        <translation>生命周期状态：%1。</translation>
    </message>
    <message>
        <source>No step of its life was signed in the workspace yet.</source>
        <translation>工作区中尚未签署任何生命周期步骤。</translation>
    </message>
    <message>
        <source>Cases decided with it: %1, of them %2 declined although the score was good enough and %3 approved although it was too low.</source>
        <translation>据此决定的案件：%1，其中 %2 件分数达标却被拒绝，%3 件分数不足却获通过。</translation>
    </message>
    <message>
        <source>#%1, %2</source>
        <translation>#%1，%2</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>SHA-256 of %1</source>
        <translation>%1 的 SHA-256</translation>
    </message>
    <message>
        <source>Head of the audit chain</source>
        <translation>审计链头部</translation>
    </message>
    <message>
        <source>%1 (entry %2)</source>
        <translation>%1（条目 %2）</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation>如何重现</translation>
    </message>
    <message>
        <source>The same request, data, seed, build, device and threads give the same bytes.</source>
        <translation>相同的请求、数据、种子、构建、设备和线程数得到相同的字节。</translation>
    </message>
    <message>
        <source>Whoever owns the workspace file could rebuild the chain: keep its head hash elsewhere.</source>
        <translation>拥有工作区文件的人可以重建审计链：请另行保存其头部哈希。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>Discrimination and calibration</source>
        <translation>区分度与校准</translation>
    </message>
    <message>
        <source>Predicted bad rate</source>
        <translation>预测坏账率</translation>
    </message>
    <message>
        <source>Observed bad rate</source>
        <translation>实际坏账率</translation>
    </message>
    <message>
        <source>Calibration by band of predicted risk, held-out rows</source>
        <translation>按预测风险分段的校准（留出行）</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Probability of bad</source>
        <translation>违约概率</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数段</translation>
    </message>
    <message>
        <source>Mean predicted</source>
        <translation>平均预测值</translation>
    </message>
    <message>
        <source>Master scale, held-out rows</source>
        <translation>主标尺（留出行）</translation>
    </message>
    <message>
        <source>Gains by band of scores, riskiest first, held-out rows</source>
        <translation>按分数段的增益表（风险最高在前，留出行）</translation>
    </message>
    <message>
        <source>Training rows beside held-out rows</source>
        <translation>训练行与留出行对照</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>What two samples of these sizes from one population stay below 19 times out of 20.</source>
        <translation>同一总体中这样大小的两个样本，20 次中有 19 次低于此值。</translation>
    </message>
    <message>
        <source>Highest of all months</source>
        <translation>各月最高</translation>
    </message>
    <message>
        <source>Population stability index of the newest month, %1</source>
        <translation>最近一个月（%1）的群体稳定性指标</translation>
    </message>
    <message>
        <source>Stability by month</source>
        <translation>按月稳定性</translation>
    </message>
    <message>
        <source>Without a date column there is no stability by month.</source>
        <translation>没有日期列，因此没有按月稳定性。</translation>
    </message>
    <message>
        <source>Population stability index</source>
        <translation>群体稳定性指标</translation>
    </message>
    <message>
        <source>each month against the training rows; full colour from 0.25 on</source>
        <translation>各月相对训练行；0.25 起为满色</translation>
    </message>
    <message>
        <source>Below 0.10 a population is called stable, from 0.25 on it asks for action.</source>
        <translation>低于 0.10 为稳定，0.25 起需采取行动。</translation>
    </message>
    <message>
        <source>KS-optimal</source>
        <translation>KS 最优</translation>
    </message>
    <message>
        <source>most profitable</source>
        <translation>利润最大</translation>
    </message>
    <message>
        <source>Bayes</source>
        <translation>贝叶斯</translation>
    </message>
    <message>
        <source>at most %1 approved</source>
        <translation>通过率不超过 %1</translation>
    </message>
    <message>
        <source>Cut-off chosen as</source>
        <translation>临界分的选法</translation>
    </message>
    <message>
        <source>Of the bad rate, after Wilson; counts are taken as rows.</source>
        <translation>坏账率的区间，按 Wilson；计数按行数处理。</translation>
    </message>
    <message>
        <source>Cut-offs, held-out rows</source>
        <translation>临界分（留出行）</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>An approved good brings %1, an approved bad costs %2, in one unit of money. The most profitable cut-off of these rows will bring less on others.</source>
        <translation>通过一个好客户收益 %1，通过一个坏客户损失 %2（同一货币单位）。在这些行上利润最大的临界分，在其他行上收益会更低。</translation>
    </message>
    <message>
        <source>Fairness screen</source>
        <translation>公平性筛查</translation>
    </message>
    <message>
        <source>A screen, not law: the line of %1 for the adverse-impact ratio is a rule of thumb that says where to look.</source>
        <translation>这是筛查，并非法律标准：不利影响比的界线 %1 只是提示关注之处的经验法则。</translation>
    </message>
    <message>
        <source>%1: %2 Approved from %3 points, the cut-off of the highest profit on the training rows; every group is held against the largest one, %4.</source>
        <translation>%1：%2从 %3 分起通过，即训练行上利润最大的临界分；每个群体均与最大的群体 %4 比较。</translation>
    </message>
    <message>
        <source>Groups of %1, held-out rows</source>
        <translation>%1 的群体（留出行）</translation>
    </message>
    <message>
        <source>Errors by group of %1, held-out rows</source>
        <translation>按 %1 分组的误差，留出行</translation>
    </message>
    <message>
        <source>Variables that may stand in for %1</source>
        <translation>可能替代 %1 的变量</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>The figures weigh rows by the column %1; n and the numbers of rows count rows.</source>
        <translation>各项指标按列 %1 对行加权；n 与行数按行计数。</translation>
    </message>
    <message>
        <source>The figures weigh goods and bads to the bad rate of the population; n and the numbers of rows count rows.</source>
        <translation>各项指标按总体坏账率对好坏客户加权；n 与行数按行计数。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>Rows compared on each side</source>
        <translation>每侧比较的行数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>test, what it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Privacy report of synthetic data</source>
        <translation>合成数据隐私报告</translation>
    </message>
    <message>
        <source>Run #%1 on %2</source>
        <translation>运行 #%1，数据集 %2</translation>
    </message>
    <message>
        <source>Tests with their limits</source>
        <translation>各项检验及其限值</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Distances to the training rows</source>
        <translation>到训练行的距离</translation>
    </message>
    <message>
        <source>Overfitting protection, as SDMetrics defines it: %1 of 1.</source>
        <translation>过拟合保护（按 SDMetrics 定义）：%1（满分 1）。</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>Membership: where one in a hundred others is taken for a member, %1 of the members are found.</source>
        <translation>成员推断：每百个非成员误判一个时，识别出 %1 的成员。</translation>
    </message>
    <message>
        <source>Attacks on training and on held-out rows</source>
        <translation>对训练行与留出行的攻击</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>复现</translation>
    </message>
    <message>
        <source>Dataset (SHA-256)</source>
        <translation>数据集（SHA-256）</translation>
    </message>
    <message>
        <source>Epoch kept</source>
        <translation>保留的轮次</translation>
    </message>
    <message>
        <source>%1 bp of the value traded: commission %2 bp, half the spread %3 bp</source>
        <translation>成交额的 %1 个基点：佣金 %2 个基点，半个买卖价差 %3 个基点</translation>
    </message>
    <message>
        <source>In question</source>
        <translation>所评策略</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1 天，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年增长率</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>夏普比率</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Configurations tried on the data set</source>
        <translation>在该数据集上尝试过的配置数</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What the days allow to say</source>
        <translation>这些日子能说明什么</translation>
    </message>
    <message>
        <source>Every strategy of the run</source>
        <translation>本次运行的全部策略</translation>
    </message>
    <message>
        <source>Checks before the training</source>
        <translation>训练前的检查</translation>
    </message>
    <message>
        <source>Held-out days</source>
        <translation>留出日</translation>
    </message>
    <message>
        <source>Over the seeds</source>
        <translation>各种子之间</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Back-test of the value at risk of a day</source>
        <translation>日风险价值的回溯检验</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message numerus="yes">
        <source>Weights are decided from closing prices and traded at the close %n day(s) later; nothing looks ahead. Any fraction of a share can be bought. Taxes, dividends that the prices do not hold, borrowing and the limits of a market&apos;s depth beyond the impact that was asked for are left out.</source>
        <translation>
            <numerusform>权重由收盘价决定，并在 %n 天后的收盘价交易；没有任何前视。可以买入任意零股。税费、价格中未包含的股息、融资以及除所设市场冲击之外的市场深度限制均未考虑。</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened is no promise of what will. Nothing here is advice.</source>
        <translation>过去发生的不是对未来的承诺。此处内容均非建议。</translation>
    </message>
    <message>
        <source>Portfolio report</source>
        <translation>投资组合报告</translation>
    </message>
    <message>
        <source>The prices are SIMULATED (%1): nothing here says anything of real markets.</source>
        <translation>价格是模拟的（SIMULATED，%1）：此处内容不说明任何真实市场的情况。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Returns by month and year, the first and the last in part</source>
        <translation>按月和按年的收益率，首末可能不完整</translation>
    </message>
    <message>
        <source>Worst drawdowns</source>
        <translation>最大的几次回撤</translation>
    </message>
    <message>
        <source>The deepest, at most ten</source>
        <translation>最深的，至多十次</translation>
    </message>
    <message>
        <source>%1, 1/N: %2</source>
        <comment>a figure, and that of equal weights</comment>
        <translation>%1，1/N：%2</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Training days</source>
        <translation>训练期</translation>
    </message>
    <message>
        <source>%1, to %2; never looked at while training</source>
        <translation>%1 天，至 %2；训练时从未使用</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Returns to a checkpoint</source>
        <translation>退回检查点次数</translation>
    </message>
    <message>
        <source>Weights of the generator</source>
        <translation>生成器的权重数</translation>
    </message>
    <message>
        <source>SHA-256 of the generator</source>
        <translation>生成器 SHA-256</translation>
    </message>
    <message>
        <source>Facts of the training days and of every model</source>
        <translation>训练期与各模型的典型事实</translation>
    </message>
    <message>
        <source>A fact passes when the mean of the generator&apos;s %1 paths lies in the 95% band of %2 paths resampled from the real days in blocks of %3 days on average (stationary bootstrap, Politis and Romano 1994).</source>
        <translation>若生成器 %1 条路径的均值落在由真实日重抽样的 %2 条路径（平均块长 %3 天的平稳自助法，Politis 和 Romano 1994）的 95% 区间内，则该事实通过。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact, what it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Stylised facts</source>
        <translation>典型事实</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>基线模型</translation>
    </message>
    <message>
        <source>How many facts each model shows</source>
        <translation>各模型再现的事实数</translation>
    </message>
    <message>
        <source>The bootstrap repeats real days and is near them by construction; it cannot show a day that never was. GARCH(1,1) with Student-t shocks has constant correlations; Gaussian days are independent of each other.</source>
        <translation>自助法重复真实日，因而天然接近真实数据，但无法给出从未出现过的一天。带 Student-t 冲击的 GARCH(1,1) 假定相关系数不变；高斯模型的各日相互独立。</translation>
    </message>
    <message>
        <source>Days training never saw</source>
        <translation>训练从未见过的日子</translation>
    </message>
    <message>
        <source>Held-out days are the newest ones. A fact of theirs is within when it lies in the 95% band of generated paths of the same length.</source>
        <translation>留出期是最新的日子。若其事实落在同样长度的生成路径的 95% 区间内，则视为在区间内。</translation>
    </message>
    <message>
        <source>Facts of the held-out days</source>
        <translation>留出期的典型事实</translation>
    </message>
    <message>
        <source>Risk of the equal-weight index</source>
        <translation>等权指数的风险</translation>
    </message>
    <message>
        <source>Risk and paths</source>
        <translation>风险与路径</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Real, generated and Gaussian pictures of 28 assets on 28 days</source>
        <translation>28 个资产、28 天的真实、生成与高斯图像</translation>
    </message>
    <message>
        <source>Pictures are judged by these figures alone; a path of a year cannot be drawn from them.</source>
        <translation>图像仅以这些指标评判；无法由其生成一年的路径。</translation>
    </message>
    <message>
        <source>Report of a generated market</source>
        <translation>生成市场报告</translation>
    </message>
    <message>
        <source>One history was seen once. A generator that shows the facts of these days may still be wrong about others, and what it has never seen it cannot know. Nothing here is advice.</source>
        <translation>历史只有一次。再现了这些日子典型事实的生成器，对其他日子仍可能出错；从未见过的情形它无从知晓。本报告不构成投资建议。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Returns by month and year</source>
        <translation>按月和按年的收益率</translation>
    </message>
    <message>
        <source>in %, after costs, full colour: %1</source>
        <translation>单位 %，扣除成本后；全色：%1</translation>
    </message>
    <message>
        <source>The last column is the year. The first and the last month may be had in part.</source>
        <translation>最后一列为全年。首月和末月可能不完整。</translation>
    </message>
    <message>
        <source>Baseline protection, as SDMetrics defines it, against rows made up from ranges and levels alone: %1 of 1.</source>
        <translation>基线保护（按 SDMetrics 的定义，与仅由取值范围和水平编造的行相比）：%1（满分 1）。</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>信息披露</translation>
    </message>
    <message>
        <source>What somebody who knows the keys reads of a secret</source>
        <translation>知道关键列的人能读出的秘密</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保证</translation>
    </message>
    <message>
        <source>kept back: it would give the noise of the training away</source>
        <translation>不予公开：它会泄露训练所用的噪声</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Steered by hand: %1.</source>
        <translation>手动干预：%1。</translation>
    </message>
    <message>
        <source>a learning rate of the generator of %1</source>
        <translation>生成器的学习率设为 %1</translation>
    </message>
    <message>
        <source>a learning rate of the discriminator of %1</source>
        <translation>判别器的学习率设为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n single step(s) of the generator</source>
        <translation>
            <numerusform>生成器单独更新 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single step(s) of the discriminator</source>
        <translation>
            <numerusform>判别器单独更新 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between acts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between acts</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>kept back: it would tell who guesses the rows that they are right</source>
        <translation>不予公开：它会让猜测数据行的人确认自己猜对了</translation>
    </message>
    <message>
        <source>after step %1: %2</source>
        <comment>number, what was done</comment>
        <translation>第 %1 步之后：%2</translation>
    </message>
</context>
<context>
    <name>riskloom::ReviewBar</name>
    <message>
        <source>%1 rows, no outcome chosen</source>
        <translation>%1 行，未选择结果列</translation>
    </message>
    <message>
        <source>%1 rows, bad: %2 = %3</source>
        <translation>%1 行，坏客户：%2 = %3</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show or hide the form for a new run</source>
        <translation>显示或隐藏新运行的表单</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>挑战者模型</translation>
    </message>
    <message>
        <source>Scorecard run</source>
        <translation>评分卡运行</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Neural challenger run</source>
        <translation>神经网络挑战者模型运行</translation>
    </message>
</context>
<context>
    <name>riskloom::RowsPage</name>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Searching all rows…</source>
        <translation>正在查找所有行…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中的 %1 行</translation>
    </message>
</context>
<context>
    <name>riskloom::RuleList</name>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Rows are drawn until enough of them keep every rule, so what comes is the generator&apos;s own mix given the rules</source>
        <translation>持续抽取，直到有足够多的行满足全部规则；所得即为给定规则下生成器自身的分布</translation>
    </message>
    <message>
        <source>The rules as sentences</source>
        <translation>以语句表示的规则</translation>
    </message>
    <message>
        <source>What is wrong with the rules</source>
        <translation>规则中的问题</translation>
    </message>
</context>
<context>
    <name>riskloom::RuleRow</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>删除此规则</translation>
    </message>
</context>
<context>
    <name>riskloom::RunBar</name>
    <message>
        <source>#%1 %2</source>
        <comment>number and kind of a run</comment>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>%1 waits for its turn</source>
        <translation>%1 正在排队</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 已取消</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Stops and keeps everything so far; Resume goes on from there.</source>
        <translation>停止并保留至今的一切；“继续”从此处接着运行。</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
</context>
<context>
    <name>riskloom::RunComparison</name>
    <message>
        <source>What differs</source>
        <translation>差异项</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
</context>
<context>
    <name>riskloom::RunDetails</name>
    <message>
        <source>Run %1 · %2</source>
        <translation>运行 %1 · %2</translation>
    </message>
    <message>
        <source>Note, for example why this run was made</source>
        <translation>备注，例如为何进行此运行</translation>
    </message>
    <message>
        <source>Note about run %1</source>
        <translation>运行 %1 的备注</translation>
    </message>
    <message>
        <source>Details of run %1</source>
        <translation>运行 %1 的详情</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Made from run</source>
        <translation>派生自运行</translation>
    </message>
    <message>
        <source>Device and threads</source>
        <translation>设备与线程</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Artifact: %1</source>
        <translation>产物：%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>riskloom::RunForm</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Start the run (%1)</source>
        <translation>开始运行（%1）</translation>
    </message>
</context>
<context>
    <name>riskloom::RunHistory</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Everything that was ever computed in this workspace, with its data, seed and result.</source>
        <translation>此工作区中计算过的一切，连同其数据、种子和结果。</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Differences between the chosen runs</source>
        <translation>所选运行之间的差异</translation>
    </message>
    <message>
        <source>Actions on runs</source>
        <translation>运行操作</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Only what differs is listed.</source>
        <translation>仅列出不同之处。</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Import a dataset and build a scorecard: every run is kept here and can be repeated exactly.</source>
        <translation>导入数据集并建立评分卡：每次运行都保留在此，并可精确重复。</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>选择一个运行</translation>
    </message>
    <message>
        <source>One run shows its details, two or more are compared.</source>
        <translation>选一个显示详情，选两个或以上进行比较。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rerun exactly</source>
        <translation>精确重跑</translation>
    </message>
    <message>
        <source>Duplicate and edit</source>
        <translation>复制并编辑</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有类型</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 个运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::RunPickers</name>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show or hide the form for a new run</source>
        <translation>显示或隐藏新运行的表单</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>riskloom::RunWorkbench</name>
    <message>
        <source>Go to Data</source>
        <translation>转到数据</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Run what is set up</source>
        <translation>运行当前设置</translation>
    </message>
    <message>
        <source>Show or hide the form</source>
        <translation>显示或隐藏表单</translation>
    </message>
</context>
<context>
    <name>riskloom::RunsTable</name>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>本地时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>From its last start to its end</source>
        <translation>从最后一次开始到结束</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>On held-out rows</source>
        <translation>按留出行</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>riskloom::SaveButton</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>riskloom::ScenarioBar</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>riskloom::ScenarioList</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>kept in the workspace and in its audit trail</source>
        <translation>保存在工作区及其审计留痕中</translation>
    </message>
    <message>
        <source>Name of what is set above</source>
        <translation>为上面的设置命名</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Set the sliders and terms as in the chosen scenario</source>
        <translation>把滑块和条件设为所选方案</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>profit of a good / loss of a bad</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Approve from</source>
        <translation>通过起点</translation>
    </message>
    <message>
        <source>Empty: nobody is approved.</source>
        <translation>为空：无人通过。</translation>
    </message>
    <message>
        <source>Decline below</source>
        <translation>低于则拒绝</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Bad rate</source>
        <translation>坏账率</translation>
    </message>
    <message>
        <source>Bads among the approved.</source>
        <translation>通过者中的坏客户占比。</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>转人工</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Profit of a good and loss of a bad.</source>
        <translation>好客户的收益与坏客户的损失。</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Approved goods × profit − approved bads × loss.</source>
        <translation>通过的好客户 × 收益 − 通过的坏客户 × 损失。</translation>
    </message>
    <message>
        <source>set now</source>
        <translation>当前设置</translation>
    </message>
</context>
<context>
    <name>riskloom::ScenarioPage</name>
    <message>
        <source>No scenarios on this data yet</source>
        <translation>此数据尚无情景</translation>
    </message>
    <message>
        <source>Set up a plan at the left and press Run: what you have, what you pay in, where you want to be and when. Ten thousand courses of the market then say how likely that is.</source>
        <translation>在左侧设定计划并点击运行：现有多少、投入多少、何时达到多少。随后一万条市场走势会说明可能性有多大。</translation>
    </message>
</context>
<context>
    <name>riskloom::ScenarioWorkbench</name>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Scenarios begin with prices</source>
        <translation>情景从价格数据开始</translation>
    </message>
    <message>
        <source>Import a file with a date and one column of prices an asset, or let the synthetic pane make paths of a market.</source>
        <translation>导入含日期且每个资产一列价格的文件，或让合成页生成市场路径。</translation>
    </message>
</context>
<context>
    <name>riskloom::ScoreGauge</name>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Score %1 on a scale from %2 to %3; cut-off %4, median applicant %5.</source>
        <translation>分数 %1，分值范围 %2 至 %3；临界分 %4，中位申请人 %5。</translation>
    </message>
    <message>
        <source>cut-off %1</source>
        <translation>临界分 %1</translation>
    </message>
</context>
<context>
    <name>riskloom::SearchList</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>riskloom::SeedsPage</name>
    <message>
        <source>Trainings</source>
        <translation>各次训练</translation>
    </message>
    <message>
        <source>Every training and its figures</source>
        <translation>每次训练及其指标</translation>
    </message>
    <message>
        <source>One training</source>
        <translation>只有一次训练</translation>
    </message>
    <message>
        <source>How far a quality is chance is seen when the same rows are learned several times: set Trainings in the form to 2 or more.</source>
        <translation>同一批行学习多次，才看得出质量有多少是偶然：在表单中把“训练次数”设为 2 或更多。</translation>
    </message>
    <message>
        <source>Keep training %1</source>
        <translation>保留训练 %1</translation>
    </message>
    <message>
        <source>Keep this training</source>
        <translation>保留这次训练</translation>
    </message>
    <message>
        <source>The run has kept this training.</source>
        <translation>运行保留的就是这次训练。</translation>
    </message>
    <message>
        <source>Starts a run that keeps the generator of this training and judges it; it is not trained again, only the rivals beside it are.</source>
        <translation>启动一次运行，保留并评估这次训练的生成器；它不会重新训练，只有与之对比的方法会重新训练。</translation>
    </message>
</context>
<context>
    <name>riskloom::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes count at once.</source>
        <translation>更改立即生效。</translation>
    </message>
</context>
<context>
    <name>riskloom::SetupPanel</name>
    <message>
        <source>This dataset does not say yet which column is the outcome and which value is bad.</source>
        <translation>此数据集尚未指定哪一列是结果、哪个值是坏客户。</translation>
    </message>
    <message>
        <source>Choose in Data</source>
        <translation>在“数据”中选择</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>模型类型</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Start the run (%1)</source>
        <translation>开始运行（%1）</translation>
    </message>
</context>
<context>
    <name>riskloom::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>riskloom::SignOffLine</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>签署人姓名</translation>
    </message>
    <message>
        <source>Reason, kept in the audit trail</source>
        <translation>理由，保留在审计记录中</translation>
    </message>
    <message>
        <source>Reason for the step</source>
        <translation>此步骤的理由</translation>
    </message>
</context>
<context>
    <name>riskloom::SimilarCard</name>
    <message>
        <source>Similar past cases</source>
        <translation>相似历史案例</translation>
    </message>
</context>
<context>
    <name>riskloom::SmallMultiples</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n small chart(s) on one scale.</source>
        <translation>
            <numerusform>%n 幅小图，同一刻度。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::StartPicker</name>
    <message>
        <source>State the paths begin in</source>
        <translation>路径的起始状态</translation>
    </message>
    <message>
        <source>By the volatility of the equal-weight index over the 21 days before a path begins. Calm, normal and stressed are the terciles of the training days; a day takes its own within a factor of 1.15. Courses are drawn until enough open so; no day after the start is looked at.</source>
        <translation>依据路径开始前 21 天等权指数的波动率。平静、正常与紧张为训练期的三分位；指定日期则取其自身波动率，容许 1.15 倍的偏差。持续抽取走势，直到有足够多的开端符合要求；绝不使用起始日之后的数据。</translation>
    </message>
    <message>
        <source>the generator&apos;s own mix</source>
        <translation>生成器自身的分布</translation>
    </message>
    <message>
        <source>calm markets</source>
        <translation>平静市场</translation>
    </message>
    <message>
        <source>normal markets</source>
        <translation>正常市场</translation>
    </message>
    <message>
        <source>stressed markets</source>
        <translation>紧张市场</translation>
    </message>
    <message>
        <source>as wild as on a day</source>
        <translation>与某日波动相当</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>riskloom::SteeringBar</name>
    <message>
        <source>A learning rate lies between %1 and %2.</source>
        <translation>学习率须在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>A training with a guarantee of privacy is not steered: the steps that were accounted for are all there may be.</source>
        <translation>带隐私保证的训练不能手动干预：只允许已计入隐私核算的那些步骤。</translation>
    </message>
    <message>
        <source>Several trainings are not steered: they are to differ by chance alone.</source>
        <translation>多次训练不能手动干预：它们之间只应因随机性而不同。</translation>
    </message>
    <message>
        <source>This run learns an epoch of another training again, so nothing about it may change.</source>
        <translation>本次运行是重新学习另一次训练的某一轮，因此不能作任何改动。</translation>
    </message>
    <message>
        <source>Only the training can be steered; the run is at another stage.</source>
        <translation>只有训练阶段可以手动干预；运行正处于其他阶段。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>Step D</source>
        <translation>单步 D</translation>
    </message>
    <message>
        <source>Step G</source>
        <translation>单步 G</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>%1 s a step</source>
        <translation>每步 %1 秒</translation>
    </message>
    <message>
        <source>Rate of G</source>
        <translation>G 的学习率</translation>
    </message>
    <message>
        <source>Rate of D</source>
        <translation>D 的学习率</translation>
    </message>
    <message>
        <source>It is asked for already.</source>
        <translation>已经请求过了。</translation>
    </message>
    <message>
        <source>Hold the training first.</source>
        <translation>请先停住训练。</translation>
    </message>
    <message>
        <source>The training goes on from where it is.</source>
        <translation>训练从当前位置继续。</translation>
    </message>
    <message>
        <source>The training waits after its step, and the pages show it as it is then. This changes nothing about its result.</source>
        <translation>训练在当前这一步之后等待，各页面显示它此刻的状态。这不会改变结果。</translation>
    </message>
    <message>
        <source>One update of the discriminator alone. This changes the result and is recorded.</source>
        <translation>只更新判别器一次。这会改变结果，并会被记录。</translation>
    </message>
    <message>
        <source>One update of the generator alone. This changes the result and is recorded.</source>
        <translation>只更新生成器一次。这会改变结果，并会被记录。</translation>
    </message>
    <message>
        <source>Slow motion: it waits between two steps. This changes nothing about its result.</source>
        <translation>慢动作：每两步之间等待。这不会改变结果。</translation>
    </message>
    <message>
        <source>Learning rate of the generator: press Enter to set it. This changes the result and is recorded.</source>
        <translation>生成器的学习率：按回车键生效。这会改变结果，并会被记录。</translation>
    </message>
    <message>
        <source>Learning rate of the discriminator: press Enter to set it. This changes the result and is recorded.</source>
        <translation>判别器的学习率：按回车键生效。这会改变结果，并会被记录。</translation>
    </message>
    <message>
        <source>Learning rate of the generator</source>
        <translation>生成器的学习率</translation>
    </message>
    <message>
        <source>Learning rate of the discriminator</source>
        <translation>判别器的学习率</translation>
    </message>
    <message>
        <source>Pace of the training</source>
        <translation>训练的节奏</translation>
    </message>
    <message>
        <source>Held after step %1</source>
        <translation>已停在第 %1 步之后</translation>
    </message>
    <message>
        <source>holding …</source>
        <translation>正在停住……</translation>
    </message>
    <message>
        <source>Here D is both critics.</source>
        <translation>此处 D 指两个判别器。</translation>
    </message>
    <message>
        <source>The critics are left out: their weight is 0, so nothing they learn would change the result.</source>
        <translation>未使用判别器：其权重为 0，因此它们学到什么都不会改变结果。</translation>
    </message>
</context>
<context>
    <name>riskloom::StrategyPage</name>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Approve from</source>
        <translation>批准线</translation>
    </message>
    <message>
        <source>Decline below</source>
        <translation>拒绝线</translation>
    </message>
    <message>
        <source>Profit of a good</source>
        <translation>好客户利润</translation>
    </message>
    <message>
        <source>Loss of a bad</source>
        <translation>坏客户损失</translation>
    </message>
    <message>
        <source>Approve at least</source>
        <translation>通过率至少</translation>
    </message>
    <message>
        <source>Bad rate at most</source>
        <translation>坏账率至多</translation>
    </message>
    <message>
        <source>Strategy table</source>
        <translation>策略表</translation>
    </message>
    <message>
        <source>No scorecard yet</source>
        <translation>还没有评分卡</translation>
    </message>
    <message>
        <source>Choose Scorecard under Set up and press Run.</source>
        <translation>在“设置”中选择评分卡并点击“运行”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>KS-optimal</source>
        <translation>KS 最优</translation>
    </message>
    <message>
        <source>Most profitable</source>
        <translation>利润最大</translation>
    </message>
    <message>
        <source>Highest profit among these applicants; on others it will be lower.</source>
        <translation>在这些申请人中利润最高；对其他申请人会低一些。</translation>
    </message>
    <message>
        <source>Bayes</source>
        <translation>贝叶斯</translation>
    </message>
    <message>
        <source>Lowest score from which on the expected profit of every applicant is above 0, by the card&apos;s own probabilities.</source>
        <translation>按评分卡自身的概率，从该分数起每个申请人的期望利润都大于 0 的最低分数。</translation>
    </message>
    <message>
        <source>Limits clash</source>
        <translation>约束冲突</translation>
    </message>
    <message>
        <source>Best within the limits</source>
        <translation>约束内最优</translation>
    </message>
    <message>
        <source>The lowest bad rate that approves enough is %1; the most that the bad rate allows is %2 approved.</source>
        <translation>满足通过率时坏账率最低为 %1；满足坏账率时通过率最高为 %2。</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>Run #%1, %2</source>
        <translation>运行 #%1，%2</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>from score %1 on</source>
        <translation>分数 %1 起</translation>
    </message>
    <message>
        <source>Share of all applicants with this score or a higher one.</source>
        <translation>达到或高于该分数的申请人占比。</translation>
    </message>
    <message>
        <source>Bad rate of the approved</source>
        <translation>通过者坏账率</translation>
    </message>
    <message>
        <source>all applicants %1</source>
        <translation>全部申请人 %1</translation>
    </message>
    <message>
        <source>Bads among the approved.</source>
        <translation>通过者中的坏客户。</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>%1 an applicant</source>
        <translation>每位申请人 %1</translation>
    </message>
    <message>
        <source>Approved goods × profit − approved bads × loss.</source>
        <translation>通过的好客户数 × 利润 − 通过的坏客户数 × 损失。</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>转人工</translation>
    </message>
    <message>
        <source>bad rate %1</source>
        <translation>坏账率 %1</translation>
    </message>
    <message>
        <source>no refer zone</source>
        <translation>无人工区间</translation>
    </message>
    <message>
        <source>Between the two sliders a person looks at the case.</source>
        <translation>两条线之间的案件由人工审核。</translation>
    </message>
    <message>
        <source>approve from</source>
        <translation>批准线</translation>
    </message>
    <message>
        <source>decline below</source>
        <translation>拒绝线</translation>
    </message>
    <message>
        <source>This run kept no counts by score</source>
        <translation>该运行没有保存按分数的计数</translation>
    </message>
    <message>
        <source>An earlier version made it. Run the scorecard again to see them.</source>
        <translation>该运行由早期版本生成。请重新运行评分卡以查看。</translation>
    </message>
    <message>
        <source>every cut-off that makes a difference</source>
        <translation>每个有区别的临界分</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>Save the strategy table</source>
        <translation>保存策略表</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>riskloom::StressPage</name>
    <message>
        <source>Stress</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>Deepest fall</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>below the highest value before, by days</source>
        <translation>低于此前最高值，按日计</translation>
    </message>
    <message>
        <source>How deep the paths fall on their way, without what is paid in or withdrawn.</source>
        <translation>路径途中下跌多深，不计投入和提取。</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Bad times of the past</source>
        <translation>过去的不利时期</translation>
    </message>
    <message>
        <source>what they would do to this portfolio, rebalanced as set up</source>
        <translation>它们对该组合的影响，按设定再平衡</translation>
    </message>
    <message>
        <source>Sudden shocks</source>
        <translation>突发冲击</translation>
    </message>
    <message>
        <source>the market is all assets of the data in equal parts</source>
        <translation>市场为数据中所有资产的等权组合</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>weights that every rebalance goes back to</source>
        <translation>每次再平衡恢复到的权重</translation>
    </message>
</context>
<context>
    <name>riskloom::SwapSetView</name>
    <message>
        <source>Swap set</source>
        <translation>互换集</translation>
    </message>
    <message>
        <source>Whom the network would approve in place of whom, when it decides instead of the scorecard fitted in its own run and as many are approved. Held-out rows; intervals after Wilson and Newcombe.</source>
        <translation>由网络代替其自身运行中拟合的评分卡做决定且通过人数相同时，网络会通过谁来替换谁。留出行；区间按 Wilson 与 Newcombe 方法。</translation>
    </message>
    <message>
        <source>Approved by either model</source>
        <translation>每个模型的通过率</translation>
    </message>
    <message>
        <source>Network approves</source>
        <translation>网络通过</translation>
    </message>
    <message>
        <source>Network refuses</source>
        <translation>网络拒绝</translation>
    </message>
    <message>
        <source>Scorecard approves</source>
        <translation>评分卡通过</translation>
    </message>
    <message>
        <source>Scorecard refuses</source>
        <translation>评分卡拒绝</translation>
    </message>
    <message>
        <source>bad / n, 95 % interval after Wilson</source>
        <translation>坏客户 / n，95 % Wilson 区间</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>Equal scores are approved together: the scorecard approves %1, the network %2.</source>
        <translation>分数相同者一并通过：评分卡通过 %1，网络通过 %2。</translation>
    </message>
    <message>
        <source>Approved by both</source>
        <translation>两者均通过</translation>
    </message>
    <message>
        <source>Bad rate of the applicants whom both models approve.</source>
        <translation>两个模型都通过的申请人的坏账率。</translation>
    </message>
    <message>
        <source>Swapped out</source>
        <translation>换出</translation>
    </message>
    <message>
        <source>Bad rate of the applicants whom the scorecard approves and the network refuses.</source>
        <translation>评分卡通过而网络拒绝的申请人的坏账率。</translation>
    </message>
    <message>
        <source>Swapped in</source>
        <translation>换入</translation>
    </message>
    <message>
        <source>Bad rate of the applicants whom the network approves and the scorecard refuses.</source>
        <translation>网络通过而评分卡拒绝的申请人的坏账率。</translation>
    </message>
    <message>
        <source>Refused by both</source>
        <translation>两者均拒绝</translation>
    </message>
    <message>
        <source>Bad rate of the applicants whom both models refuse.</source>
        <translation>两个模型都拒绝的申请人的坏账率。</translation>
    </message>
</context>
<context>
    <name>riskloom::TearSheetView</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Return of every month and, in the last column, of the year. The first and the last may be had in part only.</source>
        <translation>每月的收益率，最后一列为全年。首末可能不完整。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>收益率</translation>
    </message>
    <message>
        <source>Measures of return, drawdown and trading</source>
        <translation>收益、回撤和交易的指标</translation>
    </message>
    <message>
        <source>Measures of risk, ratios and measures against 1/N</source>
        <translation>风险、比率以及相对 1/N 的指标</translation>
    </message>
    <message>
        <source>Worst drawdowns</source>
        <translation>最大的几次回撤</translation>
    </message>
    <message>
        <source>the deepest, at most ten; calendar days</source>
        <translation>最深的，至多十次；按日历天数</translation>
    </message>
    <message>
        <source>Rolling over</source>
        <translation>滚动窗口</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Days of the rolling measures</source>
        <translation>滚动指标的天数</translation>
    </message>
    <message>
        <source>Value at risk, tested day by day</source>
        <translation>逐日检验的风险价值</translation>
    </message>
    <message>
        <source>losses told before they happened, beside those that did</source>
        <translation>事先预测的亏损与实际发生的亏损并列</translation>
    </message>
    <message>
        <source>Back-test of the value at risk</source>
        <translation>风险价值的回溯检验</translation>
    </message>
    <message>
        <source>returns after costs in %, full colour: %1</source>
        <translation>扣除成本后的收益率（%），满色：%1</translation>
    </message>
    <message>
        <source>The run has only %1 days: choose a shorter window.</source>
        <translation>本次运行只有 %1 天：请选择更短的窗口。</translation>
    </message>
</context>
<context>
    <name>riskloom::TellApartPage</name>
    <message>
        <source>Tell apart</source>
        <translation>辨别</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>尚未评判</translation>
    </message>
    <message>
        <source>When a training ends, a classifier tries to tell the synthetic rows from real ones, and the columns that give them away are shown here.</source>
        <translation>训练结束时，分类器会尝试区分合成行与真实行，此处显示泄露身份的列。</translation>
    </message>
    <message>
        <source>Each kind of rows, %1 of them, is held against the same %1 training rows. What held-out real rows reach is the ceiling; no generator can be asked for more.</source>
        <translation>每类各 %1 行，与相同的 %1 个训练行比较。留出真实行所达到的是上限；不能要求生成器做得更好。</translation>
    </message>
    <message>
        <source>Synthetic rows beside floor, copula and ceiling</source>
        <translation>合成行与下限、Copula 和上限并列</translation>
    </message>
    <message>
        <source>What gives the synthetic rows away</source>
        <translation>合成行因何被识破</translation>
    </message>
    <message>
        <source>share of what the classifier has learned, by column</source>
        <translation>分类器所学内容按列的占比</translation>
    </message>
    <message>
        <source>Gains of the splits of the boosted trees. A column counts by itself and by how it goes together with others.</source>
        <translation>提升树各分裂的增益。一列既按自身也按与其他列的关系计入。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>riskloom::TileGallery</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Row %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s).</source>
        <translation>
            <numerusform>%n 张图片。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::TimelineBar</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Shown epoch</source>
        <translation>显示的轮次</translation>
    </message>
    <message>
        <source>Drag, or press the arrow keys: every chart and table shows the generator as it was after this epoch.</source>
        <translation>拖动或按方向键：所有图表都显示生成器在该轮之后的样子。</translation>
    </message>
    <message>
        <source>%1 of %2 · quality %3</source>
        <translation>%1 / %2 · 质量 %3</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Show the generator that the run kept</source>
        <translation>显示运行保留的生成器</translation>
    </message>
    <message>
        <source>Follow the training again</source>
        <translation>继续跟随训练</translation>
    </message>
    <message>
        <source>Keep epoch %1</source>
        <translation>保留第 %1 轮</translation>
    </message>
    <message>
        <source>The run has kept this epoch.</source>
        <translation>运行保留的就是这一轮。</translation>
    </message>
    <message>
        <source>Which of the trainings is kept is known when all of them have ended.</source>
        <translation>所有训练都结束后才知道保留哪一次。</translation>
    </message>
    <message>
        <source>Starts a run that keeps the generator of this epoch. Its weights were not stored, so it trains again up to there and comes to the same generator.</source>
        <translation>启动一次运行，保留这一轮的生成器。这一轮的权重没有存下，所以会重新训练到这一轮，得到同一个生成器。</translation>
    </message>
    <message>
        <source>Pauses this training and starts a run that keeps the generator of this epoch. The training can go on later.</source>
        <translation>暂停这次训练，并启动一次运行来保留这一轮的生成器。训练以后可以继续。</translation>
    </message>
    <message>
        <source>Starts a run that keeps the generator of this epoch and judges it; it is not trained again, only the rivals beside it are.</source>
        <translation>启动一次运行，保留并评估这一轮的生成器；它不会重新训练，只有与之对比的方法会重新训练。</translation>
    </message>
</context>
<context>
    <name>riskloom::TopBar</name>
    <message>
        <source>Workspace and search</source>
        <translation>工作区与搜索</translation>
    </message>
    <message>
        <source>Search and commands   %1</source>
        <translation>搜索与命令   %1</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>无工作区</translation>
    </message>
    <message>
        <source>Open or create a workspace to begin.</source>
        <translation>请打开或新建工作区。</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>The worker does not run. Press to see its settings.</source>
        <translation>计算进程未能运行。点击查看其设置。</translation>
    </message>
    <message>
        <source>The worker starts with the first run. Press to start it now and see which devices it can use.</source>
        <translation>计算进程随首次运行启动。点击可立即启动并查看可用设备。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n threads</source>
        <translation>
            <numerusform>%1 · %n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>设备：%1</translation>
    </message>
</context>
<context>
    <name>riskloom::TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message numerus="yes">
        <source>Run #%1: stopped after %2 epochs, weights of epoch %3 kept; %4 parameters, trained on %5 with %n thread(s)</source>
        <translation>
            <numerusform>运行 #%1：%2 轮后停止，保留第 %3 轮的权重；%4 个参数，在 %5 上以 %n 个线程训练</numerusform>
        </translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Choose Neural challenger under Set up and press Run: its loss is drawn here while it learns.</source>
        <translation>在“设置”中选择神经网络挑战者模型并按“运行”：学习时其损失会绘制在此处。</translation>
    </message>
</context>
<context>
    <name>riskloom::TrendPicker</name>
    <message>
        <source>%1 %2</source>
        <comment>trend, information value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: not with these locks</source>
        <translation>%1：与锁定的边界不相容</translation>
    </message>
    <message>
        <source>%1: IV %2</source>
        <translation>%1：IV %2</translation>
    </message>
    <message>
        <source>Best IV under each trend: %1</source>
        <translation>各趋势的最优 IV：%1</translation>
    </message>
    <message>
        <source>Optimise again under a trend</source>
        <translation>按趋势重新优化</translation>
    </message>
    <message>
        <source>The exact optimum under each trend, locked edges and placements kept.</source>
        <translation>每种趋势下的精确最优分箱，保留锁定的边界和放置。</translation>
    </message>
</context>
<context>
    <name>riskloom::UsePage</name>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>尚未评判</translation>
    </message>
    <message>
        <source>No use test</source>
        <translation>没有用途检验</translation>
    </message>
    <message>
        <source>The dataset says no outcome with two values. Choose one in the Data pane or under Set up and run again.</source>
        <translation>数据集没有指明取两个值的结果列。请在“数据”页或“设置”中选择后重新运行。</translation>
    </message>
    <message>
        <source>No scorecard could be fitted on the real rows: there must be goods and bads among training and held-out rows, and a column that tells something of them.</source>
        <translation>无法在真实行上拟合评分卡：训练行与留出行中都须有好客户和坏客户，并至少有一列能说明结果。</translation>
    </message>
    <message>
        <source>Variable by variable</source>
        <translation>逐个变量</translation>
    </message>
    <message>
        <source>in the bins fitted on the real training rows</source>
        <translation>按真实训练行拟合的分箱</translation>
    </message>
    <message>
        <source>Information value</source>
        <translation>信息价值</translation>
    </message>
    <message>
        <source>bars synthetic, diamonds real</source>
        <translation>柱为合成，菱形为真实</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Variables, greatest shift first</source>
        <translation>变量，偏移最大者在前</translation>
    </message>
    <message>
        <source>Those who are few</source>
        <translation>少数人群</translation>
    </message>
    <message>
        <source>levels with less than %1 of the training rows</source>
        <translation>占训练行比例低于 %1 的水平</translation>
    </message>
    <message>
        <source>Rare levels, least rare first</source>
        <translation>稀有水平，较常见者在前</translation>
    </message>
    <message>
        <source>Protected groups</source>
        <translation>受保护群体</translation>
    </message>
    <message>
        <source>each card approves %1 of the held-out rows</source>
        <translation>每张评分卡批准 %1 的留出行</translation>
    </message>
    <message>
        <source>No column is protected. Choose one under Set up, or give it the role Protected in the Data pane, and how much less its groups are approved is compared here.</source>
        <translation>没有受保护的列。请在“设置”中选择，或在“数据”面板中赋予其“受保护”角色，此处便会比较其各群体少批准多少。</translation>
    </message>
    <message>
        <source>Gaps in approval of protected groups, by the real and the synthetic scorecard</source>
        <translation>受保护群体的批准差距，按真实与合成评分卡</translation>
    </message>
    <message>
        <source>When a training ends, scorecards and networks are fitted on real rows, on synthetic ones and on both, and judged on held-out real rows.</source>
        <translation>训练结束后，分别在真实行、合成行及两者合并后拟合评分卡和网络，并在留出的真实行上评判。</translation>
    </message>
    <message>
        <source>Models from real rows, synthetic rows and both</source>
        <translation>由真实行、合成行及两者得到的模型</translation>
    </message>
</context>
<context>
    <name>riskloom::ValidationPage</name>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Rows the card is judged on</source>
        <translation>评判评分卡所用的行</translation>
    </message>
    <message>
        <source>Gains by band of scores, riskiest first</source>
        <translation>按分数段的增益，风险最高者在前</translation>
    </message>
    <message>
        <source>No scorecard yet</source>
        <translation>还没有评分卡</translation>
    </message>
    <message>
        <source>Choose Scorecard under Set up and press Run.</source>
        <translation>在“设置”中选择评分卡并点击“运行”。</translation>
    </message>
    <message>
        <source>Scorecard, run #%1</source>
        <translation>评分卡，运行 #%1</translation>
    </message>
    <message>
        <source>%1 rows, of them %2 bad</source>
        <translation>%1 行，其中 %2 个坏客户</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>Run #%1, %2</source>
        <translation>运行 #%1，%2</translation>
    </message>
    <message>
        <source>Stability by month</source>
        <translation>按月稳定性</translation>
    </message>
    <message>
        <source>population stability index against the training rows: full colour from 0.25 on</source>
        <translation>与训练行相比的群体稳定性指标：0.25 起为全色</translation>
    </message>
    <message>
        <source>Below 0.10 a population is called stable, from 0.25 on it asks for action.</source>
        <translation>低于 0.10 为稳定，0.25 起需采取行动。</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>This run kept no counts by score</source>
        <translation>该运行没有保存按分数的计数</translation>
    </message>
    <message>
        <source>An earlier version made it. Run the scorecard again to see them.</source>
        <translation>该运行由早期版本生成。请重新运行评分卡以查看。</translation>
    </message>
    <message>
        <source>; figures weighted by %1</source>
        <translation>；指标按 %1 加权</translation>
    </message>
</context>
<context>
    <name>riskloom::VariablesPage</name>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Neural challenger</source>
        <translation>神经网络挑战者模型</translation>
    </message>
    <message>
        <source>Model whose variables are listed</source>
        <translation>列出哪个模型的变量</translation>
    </message>
    <message>
        <source>Bad rate</source>
        <translation>坏账率</translation>
    </message>
    <message>
        <source>Weight of evidence</source>
        <translation>证据权重</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>柱形表示什么</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter variables</source>
        <translation>筛选变量</translation>
    </message>
    <message>
        <source>No variables yet</source>
        <translation>还没有变量</translation>
    </message>
    <message>
        <source>Every run lists its variables here: how much each one tells, and why some were left out.</source>
        <translation>每次运行的变量列在此处：各自包含多少信息，以及为何有些被排除。</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) in the model</source>
        <translation>
            <numerusform>模型中有 %n 个变量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>已排除 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛选指标</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Figures that are listed</source>
        <translation>列出的指标</translation>
    </message>
    <message>
        <source>PSI of training rows against %1</source>
        <translation>PSI：训练行对比%1</translation>
    </message>
</context>
<context>
    <name>riskloom::VersionDiff</name>
    <message>
        <source>run #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>AUC, held-out rows</source>
        <translation>AUC，留出行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>KS, held-out rows</source>
        <translation>KS，留出行</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Version to compare with</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>What was asked and how well it does, two versions</source>
        <translation>两个版本的请求与表现</translation>
    </message>
    <message>
        <source>Coefficients of two versions</source>
        <translation>两个版本的系数</translation>
    </message>
    <message>
        <source>Points of two versions</source>
        <translation>两个版本的分值</translation>
    </message>
    <message>
        <source>What changed from %1 to %2</source>
        <translation>从%1到%2的变化</translation>
    </message>
    <message>
        <source>fields, bins and points that stayed the same are left out</source>
        <translation>未变的字段、分箱和分值不列出</translation>
    </message>
</context>
<context>
    <name>riskloom::WeightsPage</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Weights after trades: %1</source>
        <translation>交易后权重：%1</translation>
    </message>
    <message>
        <source>the %1 largest on average, one on top of the other</source>
        <translation>平均最大的 %1 个，层层叠加</translation>
    </message>
    <message>
        <source>The upper edge of an area is the sum of all weights up to its asset; what is missing to 100% is cash.</source>
        <translation>区域上沿为截至该资产的权重之和；不足 100% 的部分为现金。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Last decision</source>
        <translation>最近决策</translation>
    </message>
    <message>
        <source>traded on %1</source>
        <translation>成交于 %1</translation>
    </message>
    <message>
        <source>Weights of the last decision, the largest first.</source>
        <translation>最近决策的权重，由大到小。</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Turnover of every trade</source>
        <translation>每次交易的换手率</translation>
    </message>
    <message>
        <source>without the first purchase</source>
        <translation>不含首次买入</translation>
    </message>
    <message>
        <source>Purchases and sales of a trade added up, as a share of the portfolio.</source>
        <translation>一次交易的买入与卖出之和占组合的比例。</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>换手率</translation>
    </message>
    <message>
        <source>Every asset at every trade</source>
        <translation>每次交易的每个资产</translation>
    </message>
    <message>
        <source>full colour: %1</source>
        <translation>满色：%1</translation>
    </message>
    <message>
        <source>Weight of every asset after every trade, the largest on average at the top.</source>
        <translation>每次交易后各资产的权重，平均最大的在最上。</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>%1 decisions were solved as optimisation problems; the largest residual of their optimality conditions is %2 (0 at the exact optimum).</source>
        <translation>%1 次决策作为优化问题求解；其最优性条件的最大残差为 %2（精确最优时为 0）。</translation>
    </message>
    <message>
        <source>Wanted now</source>
        <translation>当前目标</translation>
    </message>
    <message>
        <source>Traded last</source>
        <translation>上次交易</translation>
    </message>
    <message>
        <source>Weights that a decision on the last day would hold, with the views of today, the largest first. The next rebalancing goes to them.</source>
        <translation>以今天的观点在最后一天决策会持有的权重，由大到小。下次再平衡以此为目标。</translation>
    </message>
    <message>
        <source>on %1; diamond: traded on %2</source>
        <translation>%1；菱形为 %2 的交易</translation>
    </message>
</context>
<context>
    <name>riskloom::WorkerCard</name>
    <message>
        <source>Known once a workspace is open.</source>
        <translation>打开工作区后可知。</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>计算进程</translation>
    </message>
    <message>
        <source>The program that computes, in the background or on a bigger machine.</source>
        <translation>负责计算的程序，在后台或在更强的机器上运行。</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>Empty: the worker beside this program. Or any command whose standard input and output reach one, for example &quot;ssh bigbox riskloom-worker&quot;.</source>
        <translation>留空：与本程序同目录的计算进程。也可填写标准输入输出连到计算进程的任意命令，例如 &quot;ssh bigbox riskloom-worker&quot;。</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>线程数(&amp;H)</translation>
    </message>
    <message>
        <source>Chosen by the worker</source>
        <translation>由计算进程决定</translation>
    </message>
    <message>
        <source>The number of threads is part of what makes a run reproducible.</source>
        <translation>线程数是运行可复现的条件之一。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Command and threads count from the next opening of the workspace.</source>
        <translation>命令和线程数在下次打开工作区时生效。</translation>
    </message>
    <message>
        <source>Start the worker</source>
        <translation>启动计算进程</translation>
    </message>
    <message>
        <source>Reopen the workspace now</source>
        <translation>立即重新打开工作区</translation>
    </message>
</context>
<context>
    <name>riskloom::WorkspaceActions</name>
    <message>
        <source>Making the demo workspace: %1</source>
        <translation>正在制作演示工作区：%1</translation>
    </message>
    <message>
        <source>Pausing the run, so that it can go on where it is when the workspace is opened again. This takes some seconds.</source>
        <translation>正在暂停运行，以便再次打开工作区时从当前位置继续。需要几秒钟。</translation>
    </message>
    <message>
        <source>This workspace is open for reading only: nothing can be imported, run or changed. %1</source>
        <translation>此工作区以只读方式打开：不能导入、运行或更改任何内容。%1</translation>
    </message>
    <message>
        <source>%1 was interrupted and can go on where it was.</source>
        <translation>%1 已中断，可从中断处继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were interrupted and can go on where they were. The newest: %1.</source>
        <translation>
            <numerusform>%n 个运行已中断，可从中断处继续。最新的是：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The worker does not start or keeps ending, so nothing can be computed. Everything saved is safe. Look at its command in the settings.</source>
        <translation>计算进程无法启动或不断退出，因此无法计算。已保存的内容都是安全的。请在设置中检查其命令。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Riskloom workspaces (*.riskloom)</source>
        <translation>Riskloom 工作区 (*.riskloom)</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Riskloom workspaces (*.riskloom);;All files (*)</source>
        <translation>Riskloom 工作区 (*.riskloom);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Making the demo workspace. This takes some seconds.</source>
        <translation>正在制作演示工作区，需要几秒钟。</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>备份工作区</translation>
    </message>
    <message>
        <source>%1 backup</source>
        <translation>%1 备份</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>已备份到 %1</translation>
    </message>
    <message>
        <source>Checking every stored byte of the workspace…</source>
        <translation>正在检查工作区中存储的每个字节…</translation>
    </message>
    <message>
        <source>Looked at: %1 datasets, %2 files of runs, %3 entries of the audit trail.</source>
        <translation>已检查：%1 个数据集、%2 个运行文件、%3 条审计记录。</translation>
    </message>
    <message>
        <source>Nothing in this workspace was altered or damaged.</source>
        <translation>此工作区没有任何内容被改动或损坏。</translation>
    </message>
    <message numerus="yes">
        <source>%n parts of this workspace are not as they were saved.</source>
        <translation>
            <numerusform>此工作区有 %n 处与保存时不一致。</numerusform>
        </translation>
    </message>
</context>
</TS>
